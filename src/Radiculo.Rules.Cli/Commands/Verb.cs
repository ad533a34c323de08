using System.CommandLine;

namespace Radiculo.Rules.Cli.Commands;

/// <summary>
/// A command of the tool with the examples that its help shows; the first of them also stands in the help of the whole tool.
/// </summary>
internal sealed class Verb(string name, string description, IReadOnlyList<string> examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
