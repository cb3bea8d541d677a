using LeadExec.Architecture.Tests.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeadExec.Architecture.Tests.Rules;

/// <summary>How types are laid out: one public type per file, classes sealed, namespaces equal to folders.</summary>
internal static class TypeRules
{
    /// <summary>Our own copy of the part of the Orleans API that grains use keeps the names and shapes of Orleans, which grain code must compile against.</summary>
    private const string OrleansMirror = "src/LeadExec.InProcess/Orleans";

    /// <summary>Exceptions: <c>Ids.cs</c>; records and enums that the file's first type is made of (a request with its parts).</summary>
    internal static IEnumerable<Violation> OnePublicTypePerFile(IReadOnlyList<SourceFile> files)
    {
        foreach (var file in files.Where(f => f.IsCSharp && f.Name != "Ids.cs"))
        {
            var types = TopLevel(file).Where(t => t.Modifiers.Any(SyntaxKind.PublicKeyword)).ToList();
            var names = types.Select(t => t.Name).ToHashSet();
            if (names.Count > 1 && !IsRequestWithParts(types))
            {
                yield return new Violation("one-public-type", file.Path, "file", string.Join(", ", names));
            }
        }
    }

    /// <summary>A class that nobody derives from is sealed; one that somebody derives from is abstract.</summary>
    internal static IEnumerable<Violation> Sealed(IReadOnlyList<SourceFile> files)
    {
        var classes = files.Where(f => f.IsCSharp).SelectMany(f => Classes(f).Select(c => (File: f, Class: c))).ToList();
        var closed = classes
            .Where(c => c.Class.Modifiers.Any(m => m.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.StaticKeyword))
            .Select(c => Identity(c.File, c.Class))
            .ToHashSet();
        return classes
            .Where(c => !closed.Contains(Identity(c.File, c.Class)) && c.Class.Identifier.Text != "Program" && !c.File.IsUnder(OrleansMirror))
            .Select(c => new Violation("sealed", c.File.Path, c.Class.Identifier.Text, "neither sealed, abstract nor static"));
    }

    /// <summary>File-scoped namespace, named after the project and the folders below it; names that the compiler looks for keep theirs.</summary>
    internal static IEnumerable<Violation> NamespaceIsFolder(IReadOnlyList<SourceFile> files)
    {
        var projects = files.Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal))
            .ToDictionary(f => FolderOf(f.Path), f => f);
        foreach (var file in files.Where(f => f.IsCSharp))
        {
            var declared = file.Syntax.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
            var project = projects.Keys.Where(p => file.IsUnder(p)).MaxBy(p => p.Length);
            if (declared is null || project is null || declared.Name.ToString() == "System.Runtime.CompilerServices")
            {
                continue;
            }

            var expected = Expected(file, projects[project]);
            if (declared is not FileScopedNamespaceDeclarationSyntax || !expected.Contains(declared.Name.ToString()))
            {
                yield return new Violation("namespace", file.Path, declared.Name.ToString(), "expected: namespace " + expected[0] + ";");
            }
        }
    }

    /// <summary>A folder that the project file leaves out of one build holds a variant of what the other build has above it, so both names are right.</summary>
    private static IReadOnlyList<string> Expected(SourceFile file, SourceFile project)
    {
        var root = Path.GetFileNameWithoutExtension(project.Path);
        var folders = FolderOf(file.Path)[FolderOf(project.Path).Length..].Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (file.IsUnder(OrleansMirror))
        {
            return [string.Join('.', folders)];
        }

        var whole = string.Join('.', folders.Prepend(root));
        var isVariant = folders.Length > 0 && project.Text.Contains($"<Compile Remove=\"{folders[0]}/", StringComparison.Ordinal);
        return isVariant ? [whole, string.Join('.', folders.Skip(1).Prepend(root))] : [whole];
    }

    private static bool IsRequestWithParts(List<TopLevelType> types) =>
        types.TrueForAll(t => t.Node is RecordDeclarationSyntax or EnumDeclarationSyntax)
        && types.Skip(1).All(part => types.Any(t => t != part && Mentions(t.Node, part.Name)));

    private static bool Mentions(SyntaxNode node, string name) =>
        node.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.Text == name);

    private static string FolderOf(string path) => path.Contains('/') ? path[..path.LastIndexOf('/')] : "";

    private static IEnumerable<TypeDeclarationSyntax> Classes(SourceFile file) =>
        file.Syntax.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(t => t is ClassDeclarationSyntax || (t is RecordDeclarationSyntax r && !r.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword)));

    /// <summary>Parts of a partial class share it.</summary>
    private static string Identity(SourceFile file, TypeDeclarationSyntax type) =>
        string.Join('.', type.Ancestors().OfType<TypeDeclarationSyntax>().Select(t => t.Identifier.Text).Reverse()
            .Prepend(FolderOf(file.Path)).Append(type.Identifier.Text + type.TypeParameterList?.Parameters.Count));

    private static IEnumerable<TopLevelType> TopLevel(SourceFile file) =>
        from member in file.Syntax.Members.SelectMany(m => m is BaseNamespaceDeclarationSyntax n ? n.Members : [m])
        let name = member switch
        {
            TypeDeclarationSyntax t => t.Identifier.Text,
            EnumDeclarationSyntax e => e.Identifier.Text,
            DelegateDeclarationSyntax d => d.Identifier.Text,
            _ => null,
        }
        where name is not null
        select new TopLevelType(name, member, member.Modifiers);

    private sealed record TopLevelType(string Name, SyntaxNode Node, SyntaxTokenList Modifiers);
}
