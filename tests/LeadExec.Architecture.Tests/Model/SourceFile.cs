using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeadExec.Architecture.Tests.Model;

/// <summary>One committed file: what every rule looks at, whether it comes from the repository or is planted by a test.</summary>
/// <param name="Path">Path from the repository's root, with forward slashes.</param>
/// <param name="Text">Whole content.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<CompilationUnitSyntax> syntax = new(() =>
        CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(LanguageVersion.Preview), Path).GetCompilationUnitRoot());

    internal bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    internal bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    internal string Name => System.IO.Path.GetFileName(Path);

    internal CompilationUnitSyntax Syntax => syntax.Value;

    internal bool IsUnder(params string[] folders) => folders.Any(f => Path.StartsWith(f + "/", StringComparison.Ordinal));
}
