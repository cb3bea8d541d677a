using LeadExec.Architecture.Tests.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeadExec.Architecture.Tests.Rules;

/// <summary>Files, methods and parameter lists stay small enough to read at once.</summary>
internal static class SizeRules
{
    private const int FileLines = 300;
    private const int TestFileLines = 500;
    private const int MethodLines = 60;
    private const int Parameters = 5;

    internal static IEnumerable<Violation> Files(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.IsCSharp
        let lines = file.Text.AsSpan().TrimEnd('\n').Count('\n') + 1
        let limit = file.IsTest ? TestFileLines : FileLines
        where lines > limit
        select new Violation("file-size", file.Path, "file", $"{lines} lines, limit {limit}");

    internal static IEnumerable<Violation> Methods(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.IsCSharp
        from method in file.Syntax.DescendantNodes()
        where method is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let span = method.SyntaxTree.GetLineSpan(method.Span)
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > MethodLines
        select new Violation("method-size", file.Path, NameOf(method), $"{lines} lines, limit {MethodLines}");

    /// <summary>
    /// Counts what a caller has to think about: a cancellation token and what the compiler fills do not count. Records, primary
    /// constructors (the list of a service's parts), overrides, log messages and table tests are exempt.
    /// </summary>
    internal static IEnumerable<Violation> ParameterLists(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.IsCSharp
        from method in file.Syntax.DescendantNodes()
        let list = ListOf(method)
        where list is not null
        let count = list.Parameters.Count(Counts)
        where count > Parameters
        select new Violation("parameters", file.Path, NameOf(method), $"{count} parameters, limit {Parameters}");

    private static ParameterListSyntax? ListOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax m when IsExempt(m) => null,
        BaseMethodDeclarationSyntax m => m.ParameterList,
        LocalFunctionStatementSyntax f => f.ParameterList,
        DelegateDeclarationSyntax d => d.ParameterList,
        _ => null,
    };

    private static bool IsExempt(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.OverrideKeyword)
        || method.AttributeLists.SelectMany(a => a.Attributes).Any(a => a.Name.ToString() is "LoggerMessage" or "Theory");

    private static bool Counts(ParameterSyntax parameter) =>
        parameter.Type?.ToString() is not "CancellationToken"
        && !parameter.AttributeLists.SelectMany(a => a.Attributes).Any(a => a.Name.ToString().StartsWith("Caller", StringComparison.Ordinal));

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax m => m.Identifier.Text,
        ConstructorDeclarationSyntax c => c.Identifier.Text,
        LocalFunctionStatementSyntax f => f.Identifier.Text,
        DelegateDeclarationSyntax d => d.Identifier.Text,
        OperatorDeclarationSyntax o => "operator " + o.OperatorToken.Text,
        AccessorDeclarationSyntax a => (a.Parent?.Parent as PropertyDeclarationSyntax)?.Identifier.Text ?? "accessor",
        _ => node.Kind().ToString(),
    };
}
