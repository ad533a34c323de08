namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>The three movements that can be tested, and which of them is preferred.</summary>
internal sealed class Directions
{
    public Directions(Patient patient)
    {
        Extension = new MovementTest(new Repeated(
            FactId.ExtensionLocationBefore,
            patient.ExtensionLocationBefore,
            patient.ExtensionLocationAfter,
            patient.ExtensionLegPainBefore,
            patient.ExtensionLegPainAfter,
            patient.ExtensionBackPainBefore,
            patient.ExtensionBackPainAfter));
        Flexion = new MovementTest(new Repeated(
            FactId.FlexionLocationBefore,
            patient.FlexionLocationBefore,
            patient.FlexionLocationAfter,
            patient.FlexionLegPainBefore,
            patient.FlexionLegPainAfter,
            patient.FlexionBackPainBefore,
            patient.FlexionBackPainAfter));
        SideGlide = new MovementTest(new Repeated(
            FactId.SideGlideLocationBefore,
            patient.SideGlideLocationBefore,
            patient.SideGlideLocationAfter,
            patient.SideGlideLegPainBefore,
            patient.SideGlideLegPainAfter,
            patient.SideGlideBackPainBefore,
            patient.SideGlideBackPainAfter));
        ExtensionPreferred = Extension.Centralises && !(Flexion.Beats(Extension) || SideGlide.Beats(Extension));
        FlexionPreferred = Flexion.Centralises && !(Extension.Beats(Flexion) || SideGlide.Beats(Flexion));
        LateralShiftPreferred = SideGlide.Centralises && !(Extension.Beats(SideGlide) || Flexion.Beats(SideGlide));
    }

    public MovementTest Extension { get; }

    public MovementTest Flexion { get; }

    public MovementTest SideGlide { get; }

    public bool AnyTested => Extension.IsTested || Flexion.IsTested || SideGlide.IsTested;

    public Answer AnyCentralises => Extension.Centralises || Flexion.Centralises || SideGlide.Centralises;

    public Answer ExtensionPreferred { get; }

    public Answer FlexionPreferred { get; }

    public Answer LateralShiftPreferred { get; }

    /// <summary>Two directions centralise, and neither leaves the symptoms higher up than the other.</summary>
    public bool Conflict
    {
        get
        {
            var preferred = 0;
            if (ExtensionPreferred.IsYes) preferred++;
            if (FlexionPreferred.IsYes) preferred++;
            if (LateralShiftPreferred.IsYes) preferred++;
            return preferred >= 2;
        }
    }
}
