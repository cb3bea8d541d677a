using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LeadExec.Architecture.Tests.Model;

/// <summary>The product's assemblies beside this test program, read without loading them.</summary>
internal static class BuiltAssemblies
{
    internal static IReadOnlyList<(string Name, IReadOnlyList<string> References)> Load() =>
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "LeadExec.*.dll")
            .Where(f => !f.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .Select(f => (Path.GetFileNameWithoutExtension(f), ReferencesOf(f)))];

    private static IReadOnlyList<string> ReferencesOf(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))];
    }
}
