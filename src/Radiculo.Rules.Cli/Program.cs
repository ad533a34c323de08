using System.Text;
using Microsoft.Win32.SafeHandles;
using Radiculo.Rules.Cli.Shell;

namespace Radiculo.Rules.Cli;

internal static class Program
{
    public static int Main(string[] args)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected) Console.OutputEncoding = utf8;
        using var output = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), utf8, 16384) : Console.Out;
        using var error = Console.IsErrorRedirected
            ? new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true }
            : Console.Error;
#pragma warning disable RS0030 // how a page looks may depend on where it is shown; what it says does not
        var (noColour, kind) = (Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));
#pragma warning restore RS0030
        var usesColour = Terminal.ShowsColour(Console.IsOutputRedirected, noColour, kind);
        var terminal = new Terminal(output, error, Console.OpenStandardInput, Width(), usesColour)
        {
            OpenOutput = OpenOutput,
            ShowsOut = !Console.IsOutputRedirected,
            ShowsError = !Console.IsErrorRedirected,
        };
        return Tool.Run(args, terminal);
    }

    /// <summary>
    /// Standard output for bytes. The console's own stream takes a closed pipe for success, and would let a batch run on for nobody.
    /// </summary>
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows()) return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
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
