using System.Text;

namespace Radiculo.Rules.Cli;

internal static class Program
{
    public static int Main(string[] args)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected) Console.OutputEncoding = utf8;
        using var output = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), utf8, 16384) : Console.Out;
        using var error = Console.IsErrorRedirected ? new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true } : Console.Error;
        var usesColour = Terminal.ShowsColour(Console.IsOutputRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));
        return Tool.Run(args, new Terminal(output, error, Console.OpenStandardInput, Width(), usesColour));
    }

    private static int Width()
    {
        if (Console.IsOutputRedirected) return Terminal.RedirectedWidth;
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : Terminal.RedirectedWidth;
        }
        catch (IOException)
        {
            return Terminal.RedirectedWidth;
        }
    }
}
