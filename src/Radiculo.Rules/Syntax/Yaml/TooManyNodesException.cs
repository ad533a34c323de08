using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax.Yaml;

/// <summary>Ends the reading of a text that holds more than anybody's cases do.</summary>
internal sealed class TooManyNodesException(SourceSpan span) : Exception
{
    public SourceSpan Span { get; } = span;
}
