using Radiculo.Rules.Cli.Shell;

namespace Radiculo.Rules.Cli.Commands;

/// <summary>Finds the packs somebody means by naming a folder.</summary>
internal static class PackFolders
{
    /// <summary>
    /// The folder itself if it is a pack, else the packs right below it. A folder that cannot be read is left to the checker to report.
    /// </summary>
    /// <exception cref="UsageException">There is no pack.</exception>
    public static IReadOnlyList<string> In(string folder)
    {
        if (IsPack(folder) || !Directory.Exists(folder)) return [folder];
        List<string> below;
        try
        {
            below =
            [
                .. Directory.EnumerateDirectories(folder).Where(IsPack).Select(d => d.Replace('\\', '/')).Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [folder];
        }

        return below.Count > 0
            ? below
            : throw new UsageException($"`{folder}` is not a pack: neither it nor a folder right below it holds a pack.yaml");
    }

    /// <summary>The one pack that is meant.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public static string One(string folder) =>
        In(folder) is [var one]
            ? one
            : throw new UsageException($"`{folder}` holds several packs: {string.Join(", ", In(folder))}; name one");

    /// <summary>A pack that lacks one of its files is still one, so that the checker says what it lacks.</summary>
    private static bool IsPack(string folder) =>
        File.Exists(Path.Combine(folder, "pack.yaml")) || File.Exists(Path.Combine(folder, "vocabulary.yaml"));
}
