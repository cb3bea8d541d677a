using System.Text.RegularExpressions;
using LeadExec.Architecture.Tests.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeadExec.Architecture.Tests.Rules;

/// <summary>
/// Keeps the build with <c>ActorHost=Orleans</c> alive where its packages cannot be restored: each side's files and references belong
/// to that side alone, and both sides offer the same.
/// </summary>
internal static partial class HostRules
{
    private const string Cluster = ".Orleans.cs";
    private const string InProcess = ".InProcess.cs";

    /// <summary>Root namespaces that the Orleans packages bring; a type of that name is hidden wherever code is built against them.</summary>
    private static readonly HashSet<string> RootNamespaces = ["Orleans", "OrleansCodeGen", "Windows"];

    /// <summary>A file named after one host is compiled by that host's build only.</summary>
    internal static IEnumerable<Violation> Files(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.Path.EndsWith(Cluster, StringComparison.Ordinal) || file.Path.EndsWith(InProcess, StringComparison.Ordinal)
        let own = file.Path.EndsWith(Cluster, StringComparison.Ordinal) ? "==" : "!="
        let project = ProjectOf(file, files)
        where project is null || !Removes(project, own == "==" ? "!=" : "==", file) || Removes(project, own, file)
        select new Violation("host-files", file.Path, "file", "the project must remove it in the other host's build, and only there");

    /// <summary>Orleans packages and the in-process host are never referenced by the same build.</summary>
    internal static IEnumerable<Violation> References(IReadOnlyList<SourceFile> files)
    {
        foreach (var project in files.Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            var cluster = Groups(project, "==");
            var local = Groups(project, "!=");
            if (Package().Count(project.Text) != Package().Count(cluster))
            {
                yield return new Violation("host-references", project.Path, "Microsoft.Orleans", "outside of ActorHost == Orleans");
            }

            var references = Reference().Count(project.Text);
            if (references != Reference().Count(local) || (references > 0 && Package().Count(cluster) == 0))
            {
                yield return new Violation("host-references", project.Path, "LeadExec.InProcess", "outside of ActorHost != Orleans, or without packages that take its place");
            }
        }
    }

    /// <summary>One version for all Orleans packages.</summary>
    internal static IEnumerable<Violation> Versions(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.Name == "Directory.Packages.props"
        from Match version in Version().Matches(file.Text)
        where version.Groups[2].Value != "$(OrleansVersion)"
        select new Violation("host-versions", file.Path, version.Groups[1].Value, "its version is not $(OrleansVersion)");

    /// <summary>A class that each host has in its own way shows the same members on both.</summary>
    internal static IEnumerable<Violation> Twins(IReadOnlyList<SourceFile> files)
    {
        foreach (var file in files.Where(f => f.Path.EndsWith(Cluster, StringComparison.Ordinal)))
        {
            var twin = files.FirstOrDefault(f => f.Path == file.Path[..^Cluster.Length] + InProcess);
            if (twin is not null && !Surface(file).SetEquals(Surface(twin)))
            {
                yield return new Violation("host-twins", file.Path, "members", string.Join("; ", Surface(file).Except(Surface(twin)).Concat(Surface(twin).Except(Surface(file)))));
            }

            if (file.Syntax.ContainsDiagnostics)
            {
                yield return new Violation("host-twins", file.Path, "syntax", "is no C#");
            }
        }
    }

    internal static IEnumerable<Violation> Names(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.IsCSharp && file.IsUnder("src/LeadExec.Domain", "src/LeadExec.Ports", "src/LeadExec.Grains", "grains.interfaces")
        from type in file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where RootNamespaces.Contains(type.Identifier.Text)
        select new Violation("host-names", file.Path, type.Identifier.Text, "is also a root namespace of the Orleans packages, which hides it");

    private static SourceFile? ProjectOf(SourceFile file, IReadOnlyList<SourceFile> files) =>
        files.Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal) && file.IsUnder(Folder(f))).MaxBy(f => f.Path.Length);

    private static string Folder(SourceFile file) => file.Path[..file.Path.LastIndexOf('/')];

    private static bool Removes(SourceFile project, string sides, SourceFile file)
    {
        var path = file.Path[(Folder(project).Length + 1)..];
        return Remove().Matches(Groups(project, sides)).SelectMany(match => match.Groups[1].Value.Split(';')).Any(glob => Regex.IsMatch(path, Pattern(glob)));
    }

    private static string Pattern(string glob) =>
        "^" + Regex.Escape(glob).Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$";

    private static string Groups(SourceFile project, string comparison) =>
        string.Concat(Group().Matches(project.Text).Where(match => match.Groups[1].Value == comparison).Select(match => match.Groups[2].Value));

    private static HashSet<string> Surface(SourceFile file) =>
        [.. file.Syntax.DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(member => member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword))
            .Select(Signature)];

    private static string Signature(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => $"{method.Modifiers} {method.ReturnType} {method.Identifier}{method.ParameterList}".Replace(" async", "", StringComparison.Ordinal),
        PropertyDeclarationSyntax property => $"{property.Modifiers} {property.Type} {property.Identifier}",
        BaseTypeDeclarationSyntax type => $"{type.Modifiers} {type.Identifier}",
        _ => member.ToString(),
    };

    [GeneratedRegex("<ItemGroup Condition=\"'\\$\\(ActorHost\\)' (==|!=) 'Orleans'\">(.*?)</ItemGroup>", RegexOptions.Singleline)]
    private static partial Regex Group();

    [GeneratedRegex("<Compile Remove=\"([^\"]+)\"")]
    private static partial Regex Remove();

    [GeneratedRegex("<PackageReference Include=\"Microsoft\\.Orleans\\.")]
    private static partial Regex Package();

    [GeneratedRegex("<ProjectReference Include=\"[^\"]*LeadExec\\.InProcess\\.csproj\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<PackageVersion Include=\"(Microsoft\\.Orleans\\.[^\"]+)\" Version=\"([^\"]+)\"")]
    private static partial Regex Version();
}
