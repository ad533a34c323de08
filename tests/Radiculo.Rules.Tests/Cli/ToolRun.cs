using System.Text;
using Radiculo.Rules.Cli;
using Radiculo.Rules.Cli.Shell;

namespace Radiculo.Rules.Tests.Cli;

/// <summary>One run of the tool's entry point, and what it wrote.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static ToolRun Of(params string[] args) => With("", args);

    public static ToolRun With(string input, params string[] args) => On(input, Terminal.RedirectedWidth, usesColour: false, args);

    public static ToolRun On(string input, int width, bool usesColour, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var bytes = new MemoryStream();
        var terminal = new Terminal(output, error, () => new MemoryStream(Encoding.UTF8.GetBytes(input)), width, usesColour) { OpenOutput = () => bytes };
        var code = Tool.Run(args, terminal);
        return new ToolRun(code, output + Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }
}
