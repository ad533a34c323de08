namespace Radiculo.Rules.Benchmarks.GeneratedPacks;

/// <summary>Packs of any size, the same texts every time, shaped like the shipped one.</summary>
internal static class GeneratedPack
{
    private const int TouchedBeyondTheCore = 10;

    public static IReadOnlyList<RuleSource> Sources(int rules)
    {
        var size = new PackSize(rules);
        return
        [
            new("pack.yaml", VocabularyText.Header),
            new("vocabulary.yaml", VocabularyText.Vocabulary(size)),
            new("parameters.yaml", VocabularyText.Parameters(size)),
            new("sources.yaml", CatalogueText.Sources(size)),
            new("catalogue/catalogue.yaml", CatalogueText.Catalogue(size)),
            .. new RuleWriter(size).Files(),
        ];
    }

    /// <summary>A case of 30 facts: every core fact, answered as most people answer, and ten more. The same case for every size.</summary>
    public static PatientCase Case()
    {
        var today = new DateOnly(2026, 3, 16);
        var patient = new PatientCase(today) { [VocabularyText.CoreDate] = today.AddDays(-10) };
        for (var i = 0; i < PackSize.CoreFindings; i++) patient[VocabularyText.CoreFinding(i)] = Finding.Absent;
        for (var i = 0; i < PackSize.CoreGrades; i++) patient[VocabularyText.CoreGrade(i)] = 5;
        for (var i = 0; i < TouchedBeyondTheCore; i++)
        {
            var fact = new OtherFact(i);
            patient[fact.Id] = fact.Kind switch
            {
                OtherKind.Finding => i % 2 == 0 ? Finding.Present : Finding.Absent,
                OtherKind.Tolerance => 30,
                OtherKind.Intensity => 4,
                OtherKind.Reach => "upper",
                OtherKind.Areas => FactValue.FromSet(["area_1"]),
                _ => today.AddDays(-20),
            };
        }

        return patient;
    }
}
