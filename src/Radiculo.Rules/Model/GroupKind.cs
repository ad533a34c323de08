namespace Radiculo.Rules.Model;

/// <summary>How a group joins its conditions.</summary>
internal enum GroupKind
{
    All,
    Any,
    None,
    AtLeast,
}
