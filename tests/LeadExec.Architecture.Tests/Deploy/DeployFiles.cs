using System.Text.RegularExpressions;
using LeadExec.Architecture.Tests.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LeadExec.Architecture.Tests.Deploy;

/// <summary>The files of <c>deploy</c> that operators take, and what stands in them.</summary>
internal static partial class DeployFiles
{
    public const string Manifest = "deploy/kubernetes/leadexec.yaml";
    private const string Templates = "deploy/helm/leadexec/templates";

    private static readonly string[] Folders = ["compose", "docker", "grafana", "helm", "kubernetes", "nginx", "prometheus", "systemd"];

    /// <summary>All of them, by their path in the repository.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy", folder), "*", SearchOption.AllDirectories))
        .ToDictionary(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    /// <summary>Documents of every YAML file; templates as the chart's own values make them.</summary>
    public static IReadOnlyList<(string Path, YamlNode Document)> Yaml =>
    [
        .. from file in All
           where file.Key.EndsWith(".yaml", StringComparison.Ordinal)
           let text = file.Key.StartsWith(Templates, StringComparison.Ordinal) ? Render(file.Value, "leadexec", everything: true) : file.Value
           from document in Parse(file.Key, text)
           select (file.Key, document),
    ];

    /// <summary>The chart with its default values, as one file of manifests.</summary>
    public static string Manifests()
    {
        const string head = "# Made from deploy/helm/leadexec with its default values; a test holds that. For installations without Helm:\n"
            + "#   kubectl create secret generic leadexec --from-literal=db=... --from-literal=key=... --from-literal=metrics-token=...\n"
            + "#   kubectl apply -f leadexec.yaml\n";
        var parts = All.Where(file => file.Key.StartsWith(Templates, StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal);
        return head + string.Concat(parts.Select(part => "---\n" + Render(part.Value, "leadexec", everything: false)));
    }

    /// <summary>The small part of Helm's language that the chart keeps to.</summary>
    public static string Render(string template, string release, bool everything)
    {
        var values = (YamlMappingNode)Parse("values.yaml", All["deploy/helm/leadexec/values.yaml"]).Single();
        var lines = new List<string>();
        var shown = true;
        foreach (var line in template.TrimEnd('\n').Split('\n'))
        {
            if (If().Match(line) is { Success: true } condition)
            {
                shown = everything || Value(values, condition.Groups[1].Value) == "true";
            }
            else if (line == "{{- end }}")
            {
                shown = true;
            }
            else if (shown)
            {
                lines.Add(Place().Replace(line, place => Filled(values, release, place)));
            }
        }

        var text = string.Join('\n', lines) + "\n";
        return text.Contains("{{", StringComparison.Ordinal) ? throw new InvalidOperationException($"Not a part of the chart's language: {text[text.IndexOf("{{", StringComparison.Ordinal)..]}") : text;
    }

    /// <summary>Every mapping anywhere in the document.</summary>
    public static IEnumerable<YamlMappingNode> Mappings(YamlNode document) => document.AllNodes.OfType<YamlMappingNode>();

    /// <summary>A value of the mapping, or of the one that is merged into it.</summary>
    public static string? Text(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? (value as YamlScalarNode)?.Value
            : mapping.Children.TryGetValue(new YamlScalarNode("<<"), out var merged) && merged is YamlMappingNode other ? Text(other, key) : null;

    private static IEnumerable<YamlNode> Parse(string path, string text)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(text);
            stream.Load(reader);
            return [.. stream.Documents.Select(document => document.RootNode)];
        }
        catch (YamlException broken)
        {
            throw new InvalidOperationException($"{path}: {broken.Message} at {broken.Start}", broken);
        }
    }

    private static string Filled(YamlMappingNode values, string release, Match place)
    {
        var value = place.Groups[1].Value switch
        {
            "Release.Name" => release,
            var path when path.StartsWith("Values.", StringComparison.Ordinal) => Value(values, path["Values.".Length..]),
            var other => throw new InvalidOperationException($"Not a part of the chart's language: {other}"),
        };
        return place.Groups[2].Success ? $"\"{value}\"" : value;
    }

    private static string Value(YamlMappingNode values, string path)
    {
        YamlNode node = values;
        foreach (var part in path.Split('.'))
        {
            node = node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(part), out var next) ? next : throw new InvalidOperationException($"values.yaml has no {path}");
        }

        return ((YamlScalarNode)node).Value!;
    }

    [GeneratedRegex(@"^\{\{- if \.Values\.([A-Za-z.]+) \}\}$")]
    private static partial Regex If();

    [GeneratedRegex(@"\{\{ \.([A-Za-z.]+)( \| quote)? \}\}")]
    private static partial Regex Place();
}
