using LeadExec.Architecture.Tests.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeadExec.Architecture.Tests.Rules;

/// <summary>Words that must not appear in some places. The analyzer bans most of them too; this also sees code that it does not compile.</summary>
internal static class BanRules
{
    private static readonly string[] GrainCode = ["src/LeadExec.Grains", "grains.interfaces"];

    private static readonly string[] PureCode = ["src/LeadExec.Domain", "src/LeadExec.Ports", "src/LeadExec.Grains", "grains.interfaces"];

    private static readonly string[] PureBans =
        ["Task.Run", "Parallel.ForEach", "Parallel.For", "Parallel.ForEachAsync", "Thread.Sleep", "DateTime.Now", "DateTime.UtcNow", "DateTime.Today",
         "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Guid.NewGuid", "Guid.CreateVersion7", "Random.Shared"];

    /// <summary>Grains stay on their scheduler; decisions take time, ids and chance as arguments.</summary>
    internal static IEnumerable<Violation> Calls(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.IsCSharp && file.IsUnder(PureCode)
        from access in file.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        let word = BannedWord(file, access)
        where word is not null
        select new Violation("banned-call", file.Path, word, "in code that must be deterministic");

    /// <summary>Reentrancy is granted method by method (<c>[AlwaysInterleave]</c>), never to a whole grain.</summary>
    internal static IEnumerable<Violation> Reentrant(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.IsCSharp && file.IsUnder(GrainCode)
        from attribute in file.Syntax.DescendantNodes().OfType<AttributeSyntax>()
        where attribute.Name.ToString().Split('.')[^1] is "Reentrant" or "ReentrantAttribute" or "StatelessWorker" or "StatelessWorkerAttribute"
        select new Violation("reentrant", file.Path, attribute.Name.ToString(), "decision 20");

    /// <summary>Only the hosting project knows both hosts, and fault points exist in one class.</summary>
    internal static IEnumerable<Violation> ConditionalCompilation(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.IsCSharp && !file.IsUnder("src/LeadExec.Hosting") && !file.Name.Contains("Fault", StringComparison.Ordinal)
        from directive in file.Syntax.DescendantTrivia()
        where directive.IsKind(SyntaxKind.IfDirectiveTrivia)
        select new Violation("conditional", file.Path, directive.ToString().Trim(), "#if outside src/LeadExec.Hosting");

    internal static IEnumerable<Violation> RegionsAndReminders(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.IsCSharp
        from trivia in file.Syntax.DescendantTrivia()
        let word = trivia.IsKind(SyntaxKind.RegionDirectiveTrivia) ? "#region" : ReminderIn(trivia)
        where word is not null
        select new Violation("leftover", file.Path, word, "regions and to-do comments are not kept");

    /// <summary>No binary floating point where money or counts cross a boundary. Geographic coordinates are the exception, by name.</summary>
    internal static IEnumerable<Violation> FloatingPoint(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.IsCSharp && file.IsUnder("src/LeadExec.Domain", "src/LeadExec.Ports", "grains.interfaces")
        from type in file.Syntax.DescendantNodes().OfType<TypeSyntax>()
        where type.ToString() is "double" or "float" or "Double" or "Single"
        let owner = PublicOwner(type)
        where owner is not null && !IsGeographic(file.Path + "/" + owner + "/" + type.Parent)
        select new Violation("floating-point", file.Path, owner, type.ToString());

    private static string? BannedWord(SourceFile file, MemberAccessExpressionSyntax access)
    {
        var text = access.ToString();
        if (PureBans.FirstOrDefault(b => text == b || text.EndsWith("." + b, StringComparison.Ordinal)) is { } banned)
        {
            return banned;
        }

        return !file.IsUnder(GrainCode) ? null : access.Name.Identifier.Text switch
        {
            "ConfigureAwait" => "ConfigureAwait",
            "Result" when access.Expression is InvocationExpressionSyntax || LooksLikeTask(access.Expression) => ".Result",
            "Wait" when LooksLikeTask(access.Expression) => ".Wait",
            _ => null,
        };
    }

    private static bool LooksLikeTask(ExpressionSyntax expression) =>
        expression.ToString().EndsWith("Task", StringComparison.OrdinalIgnoreCase) || expression.ToString().EndsWith("Async()", StringComparison.Ordinal);

    private static string? ReminderIn(SyntaxTrivia trivia)
    {
        if (trivia.Kind() is not (SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
        {
            return null;
        }

        var text = trivia.ToString();
        return new[] { "TO" + "DO", "FIX" + "ME", "HA" + "CK" }.FirstOrDefault(w => text.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>The public member whose signature the type stands in; null inside bodies and for private members.</summary>
    private static string? PublicOwner(TypeSyntax type)
    {
        foreach (var node in type.Ancestors())
        {
            switch (node)
            {
                case BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax:
                    return null;
                case BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax:
                    var member = (MemberDeclarationSyntax)node;
                    var visible = member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Parent is InterfaceDeclarationSyntax;
                    return visible ? node.ChildTokens().FirstOrDefault(t => t.IsKind(SyntaxKind.IdentifierToken)).Text : null;
                case TypeDeclarationSyntax declaration:
                    return declaration.Modifiers.Any(SyntaxKind.PublicKeyword) ? declaration.Identifier.Text : null;
                default:
                    break;
            }
        }

        return null;
    }

    private static bool IsGeographic(string text) =>
        new[] { "Latitude", "Longitude", "Coordinate", "Geo" }.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
