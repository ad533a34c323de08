namespace Radiculo.Rules.Tests.Hosting;

/// <summary>A small pack in a folder of its own, which a test changes as an author would. Its version is also the title of its only disposition.</summary>
internal sealed class PackFolder : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("radiculo-pack-");

    public PackFolder(string version = "1.0.0")
    {
        Directory.CreateDirectory(At("catalogue"));
        Write("vocabulary.yaml", "facts:\n  fever: { type: finding, means: Fever., question: Do you have a fever? }\n");
        Write("sources.yaml", "documents:\n  guide: { title: A small guide }\n");
        Write("rules.yaml", Rules("fever"));
        SetVersion(version);
    }

    public string Path => System.IO.Path.Combine(_home.FullName, "pack");

    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    public string Beside(string name) => System.IO.Path.Combine(_home.FullName, name);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(relative))!);
        File.WriteAllText(At(relative), text);
    }

    public void SetVersion(string version)
    {
        Write("catalogue/dispositions.yaml", $$"""
            dispositions:
              - { id: wait, title: Decided by {{version}}, means: Wait. }
              - { id: go, title: Decided by {{version}}, means: Go. }
            treatment_withheld_from: go
            red_flags:
              fever: { title: Fever }

            """);
        Write("pack.yaml", $$"""
            id: small
            version: {{version}}
            title: A small pack
            scope: { covers: Everyone., not_covered: [] }

            """);
    }

    public void Break() => Write("rules.yaml", Rules("fevr"));

    public void Repair() => Write("rules.yaml", Rules("fever"));

    public void Dispose() => _home.Delete(recursive: true);

    private static string Rules(string fact) => $$"""
        rules:
          - id: red-flag.fever
            title: Fever
            when: {{fact}} is present
            then: { red_flag: fever, disposition: go }
            cites: [guide]

        """;
}
