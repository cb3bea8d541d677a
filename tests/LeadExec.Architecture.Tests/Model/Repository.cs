namespace LeadExec.Architecture.Tests.Model;

/// <summary>The repository that this test program was built from.</summary>
internal static class Repository
{
    private static readonly string[] Generated = [".git", "artifacts", "bin", "obj", "node_modules", "dist", ".tools", ".data", "data", ".vs", ".idea"];

    private static readonly string[] Texts =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".md", ".sh", ".sql", ".ts", ".tsx", ".js", ".mjs", ".css", ".html", ".yml", ".yaml", ".txt", ".editorconfig", ".gitignore", ""];

    private static readonly Lazy<IReadOnlyList<SourceFile>> Loaded = new(Load);

    internal static string Root { get; } = FindRoot();

    /// <summary>Every text file that is, or could be, committed.</summary>
    internal static IReadOnlyList<SourceFile> Files => Loaded.Value;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LeadExec.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("LeadExec.sln is in no folder above the test program.");
    }

    private static List<SourceFile> Load()
    {
        var files = new List<SourceFile>();
        Collect(new DirectoryInfo(Root), files);
        return files;
    }

    private static void Collect(DirectoryInfo folder, List<SourceFile> files)
    {
        foreach (var file in folder.EnumerateFiles().Where(f => Texts.Contains(f.Extension) && !f.Name.Contains(".received.", StringComparison.Ordinal)))
        {
            if (file.Name != ".git")
            {
                files.Add(new SourceFile(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName)));
            }
        }

        foreach (var inner in folder.EnumerateDirectories().Where(d => !Generated.Contains(d.Name) && d.LinkTarget is null))
        {
            Collect(inner, files);
        }
    }
}
