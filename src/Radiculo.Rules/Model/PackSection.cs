namespace Radiculo.Rules.Model;

/// <summary>
/// A kind of thing that a pack defines by id: <paramref name="Key"/> is the key its entries stand under, <paramref name="Noun"/> what
/// messages call one of them.
/// </summary>
internal sealed record PackSection(string Key, string Noun, string Article = "a")
{
    public static readonly PackSection Facts = new("facts", "fact");
    public static readonly PackSection Values = new("values", "value");
    public static readonly PackSection Parameters = new("parameters", "parameter");
    public static readonly PackSection Concepts = new("define", "concept");
    public static readonly PackSection Rules = new("rules", "rule");
    public static readonly PackSection Cases = new("cases", "case");
    public static readonly PackSection Documents = new("documents", "document");
    public static readonly PackSection Statements = new("statements", "statement");
    public static readonly PackSection Readings = new("readings", "reading");
    public static readonly PackSection Dispositions = new("dispositions", "disposition");
    public static readonly PackSection RedFlags = new("red_flags", "red flag");
    public static readonly PackSection ScopeReasons = new("out_of_scope", "scope reason");
    public static readonly PackSection NerveRoots = new("nerve_roots", "nerve root");
    public static readonly PackSection Directions = new("directions", "direction");
    public static readonly PackSection Reasons = new("reasons", "reason");
    public static readonly PackSection Treatments = new("treatments", "treatment");
    public static readonly PackSection Investigations = new("investigations", "investigation", "an");
    public static readonly PackSection Advice = new("advice", "advice", "an");
    public static readonly PackSection Protocols = new("protocols", "protocol");
    public static readonly PackSection Measures = new("measures", "measure");

    /// <summary><c>a red flag</c>, <c>an investigation</c>.</summary>
    public string One => $"{Article} {Noun}";
}
