using System.Text.Json;
using System.Text.RegularExpressions;
using LeadExec.Architecture.Tests.Model;
using YamlDotNet.RepresentationModel;

namespace LeadExec.Architecture.Tests.Deploy;

/// <summary>What operators copy says nothing that the product does not know: options, programs, verbs, and the chart's own rules.</summary>
public sealed partial class DeployFilesTests
{
    private const string Guide = "src/docs/operators-guide.md";

    // Program.cs of the api reads them by name.
    private static readonly string[] ApiOptions = ["--port", "--bind", "--data"];

    /// <summary>Sections of the configuration and the classes that they fill.</summary>
    private static readonly Dictionary<string, string> Sections = new(StringComparer.Ordinal)
    {
        ["Hosting"] = "HostingOptions",
        ["Cluster"] = "ClusterSettings",
        ["Intake"] = "IntakeOptions",
        ["Queue"] = "QueueOptions",
        ["Delivery"] = "DeliveryOptions",
    };

    [Fact]
    public void Every_yaml_file_is_well_formed_and_every_json_file_too()
    {
        DeployFiles.Yaml.Select(file => file.Path).Distinct().Count().ShouldBeGreaterThan(8);
        foreach (var (path, text) in DeployFiles.All.Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var document = JsonDocument.Parse(text);
            document.RootElement.ValueKind.ShouldBe(JsonValueKind.Object, path);
        }
    }

    [Fact]
    public void Every_option_that_is_named_exists()
    {
        var named = Texts().SelectMany(file => Option().Matches(file.Value).Select(match => (file.Key, Section: match.Groups[1].Value, Name: match.Groups[2].Value))).ToList();

        named.Count.ShouldBeGreaterThan(10);
        named.Where(option => !Sections.TryGetValue(option.Section, out var type) || !Sources(type + ".cs").Any(source => Regex.IsMatch(source.Text, $@"public \S+ {option.Name} {{ get;"))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_variable_of_the_product_is_read_somewhere()
    {
        var sources = string.Concat(Sources(".cs").Select(source => source.Text));
        var named = Texts().SelectMany(file => Variable().Matches(file.Value).Select(match => match.Value)).Distinct().ToList();

        named.ShouldContain("LEADEXEC_DB");
        named.Where(name => !sources.Contains($"\"{name}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_command_line_is_one_that_the_programs_take()
    {
        var lines = CommandLines().ToList();

        lines.Count.ShouldBeGreaterThan(8);
        foreach (var (where, isApi, arguments) in lines)
        {
            Unknown(isApi, arguments).ShouldBeEmpty(where);
        }
    }

    [Fact]
    public void Command_line_that_the_silo_does_not_take_is_found()
    {
        Unknown(false, ["migrat", "--data", "x"]).ShouldBe(["migrat"]);
        Unknown(false, ["--prot", "8080"]).ShouldBe(["--prot"]);
        Unknown(true, ["--demo"]).ShouldBe(["--demo"]);
    }

    [Fact]
    public void Every_probe_is_a_health_endpoint()
    {
        var endpoints = Sources("HealthEndpoints.cs").Single().Text;
        var paths = DeployFiles.All.Values.SelectMany(text => Probe().Matches(text).Select(match => match.Groups[1].Value)).Distinct().Order().ToList();

        paths.ShouldBe(["/live", "/ready", "/startup"]);
        endpoints.ShouldContain("MapGroup(\"/healthz\")");
        paths.ShouldAllBe(path => endpoints.Contains($"MapGet(\"{path}\""));
    }

    [Fact]
    public void Manifests_are_the_chart_with_its_default_values()
    {
        var made = DeployFiles.Manifests();
        if (Environment.GetEnvironmentVariable("LEADEXEC_ACCEPT") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, DeployFiles.Manifest), made);
        }

        DeployFiles.All.GetValueOrDefault(DeployFiles.Manifest).ShouldBe(made, "run this test with LEADEXEC_ACCEPT=1");
    }

    [Fact]
    public void Cluster_has_three_silos_two_apis_and_a_budget_for_each()
    {
        var objects = Manifests();

        objects.Where(item => Kind(item) == "Deployment").Select(item => (Name(item), Under(item, "spec", "replicas"))).Order().ShouldBe([("leadexec-api", "2"), ("leadexec-silo", "3")]);
        objects.Where(item => Kind(item) == "PodDisruptionBudget").Select(item => (Name(item), Under(item, "spec", "maxUnavailable"))).Order().ShouldBe([("leadexec-api", "1"), ("leadexec-silo", "1")]);
        objects.Where(item => Kind(item) == "Job").Select(Name).ShouldBe(["leadexec-migrate"]);
        foreach (var container in objects.Where(item => Kind(item) == "Deployment").SelectMany(DeployFiles.Mappings).Where(mapping => mapping.Children.ContainsKey(new YamlScalarNode("image"))))
        {
            new[] { "startupProbe", "readinessProbe", "livenessProbe" }.ShouldAllBe(probe => container.Children.ContainsKey(new YamlScalarNode(probe)));
        }
    }

    [Theory]
    [InlineData("compose/compose.yaml")]
    [InlineData("kubernetes/leadexec.yaml")]
    [InlineData("systemd/leadexec.env")]
    public void Who_ends_https_is_named_because_people_sign_in_over_nothing_else(string file) =>
        DeployFiles.All.Single(one => one.Key.EndsWith(file, StringComparison.Ordinal)).Value.ShouldContain("LeadExec__Intake__TrustedProxies__0");

    [Theory]
    [InlineData("deploy/lib/run.sh", "MALLOC_ARENA_MAX:-2}")]
    [InlineData("deploy/docker/Dockerfile", "ENV MALLOC_ARENA_MAX=2")]
    [InlineData("deploy/systemd/leadexec-api.service", "Environment=MALLOC_ARENA_MAX=2")]
    [InlineData("deploy/systemd/leadexec-silo.service", "Environment=MALLOC_ARENA_MAX=2")]
    public void Everything_that_starts_the_product_keeps_its_memory_from_growing(string file, string line) =>
        File.ReadAllText(Path.Combine(Repository.Root, file)).ShouldContain(line);

    [Fact]
    public void Secrets_stand_in_no_manifest()
    {
        var variables = DeployFiles.Yaml.SelectMany(file => DeployFiles.Mappings(file.Document)).Where(mapping => DeployFiles.Text(mapping, "name") is { } name && Secret().IsMatch(name)).ToList();

        variables.Count.ShouldBeGreaterThan(3);
        variables.ShouldAllBe(variable => DeployFiles.Text(variable, "value") == null && variable.Children.ContainsKey(new YamlScalarNode("valueFrom")));
    }

    private static IEnumerable<SourceFile> Sources(string ending) =>
        Repository.Files.Where(file => !file.IsTest && (file.Path.EndsWith("/" + ending, StringComparison.Ordinal) || (ending == ".cs" && file.IsCSharp)));

    /// <summary>Options that the program does not have, and a first word that is none of its verbs.</summary>
    private static List<string> Unknown(bool isApi, IReadOnlyList<string> arguments)
    {
        var commands = string.Concat(Repository.Files.Where(file => file.IsUnder("silo/Commands")).Select(file => file.Text));
        bool Knows(string option) => isApi ? ApiOptions.Contains(option) : Regex.IsMatch(commands, $"(new|Option<\\S+>)\\(\"{option}\"\\)");
        var verbs = arguments.Take(1).Where(word => !word.StartsWith('-') && (isApi || !commands.Contains($"new Command(\"{word}\"", StringComparison.Ordinal)));
        return [.. verbs, .. arguments.Where(word => word.StartsWith("--", StringComparison.Ordinal) && !Knows(word))];
    }

    private static IEnumerable<(string Where, bool IsApi, IReadOnlyList<string> Arguments)> CommandLines() =>
        Units().Concat(Containers()).Append(("Dockerfile", false, JsonSerializer.Deserialize<string[]>(Cmd().Match(DeployFiles.All["deploy/docker/Dockerfile"]).Groups[1].Value)!));

    private static IEnumerable<(string, bool, IReadOnlyList<string>)> Units() =>
        from file in DeployFiles.All
        where file.Key.EndsWith(".service", StringComparison.Ordinal)
        from Match line in Program().Matches(file.Value)
        select (file.Key, line.Groups[1].Value == "Api", (IReadOnlyList<string>)Substitution().Replace(line.Groups[2].Value, "x").TrimEnd('\'').Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // Compose calls the program "entrypoint" and its arguments "command"; Kubernetes calls them "command" and "args".
    private static IEnumerable<(string, bool, IReadOnlyList<string>)> Containers() =>
        from file in DeployFiles.Yaml
        from container in DeployFiles.Mappings(file.Document)
        let image = DeployFiles.Text(container, "image")
        where image is not null && image.StartsWith("leadexec", StringComparison.Ordinal)
        let program = Words(container, "entrypoint") ?? (Words(container, "args") is null ? null : Words(container, "command"))
        let arguments = Words(container, "args") ?? Words(container, "command")
        where arguments is not null
        select (file.Path, program?[0].EndsWith("LeadExec.Api", StringComparison.Ordinal) is true, (IReadOnlyList<string>)arguments);

    private static string[]? Words(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlSequenceNode words ? [.. words.Select(word => ((YamlScalarNode)word).Value!)] : null;

    private static List<YamlMappingNode> Manifests() => [.. DeployFiles.Yaml.Where(file => file.Path == DeployFiles.Manifest).Select(file => (YamlMappingNode)file.Document)];

    private static string? Kind(YamlMappingNode item) => DeployFiles.Text(item, "kind");

    private static string Name(YamlMappingNode item) => Under(item, "metadata", "name")!;

    private static string? Under(YamlMappingNode item, string key, string name) => DeployFiles.Text((YamlMappingNode)item.Children[new YamlScalarNode(key)], name);

    private static IEnumerable<KeyValuePair<string, string>> Texts() =>
        DeployFiles.All.Append(KeyValuePair.Create(Guide, File.ReadAllText(Path.Combine(Repository.Root, Guide))));

    [GeneratedRegex("/healthz(/[a-z]+)")]
    private static partial Regex Probe();

    [GeneratedRegex("LeadExec__([A-Za-z]+)__([A-Za-z]+)")]
    private static partial Regex Option();

    [GeneratedRegex(@"\bLEADEXEC_[A-Z]+\b")]
    private static partial Regex Variable();

    [GeneratedRegex(@"/opt/leadexec/(?:silo|api)/LeadExec\.(Silo|Api) ([^\n]*)")]
    private static partial Regex Program();

    [GeneratedRegex(@"\$\([^)]*\)")]
    private static partial Regex Substitution();

    [GeneratedRegex(@"^CMD (\[.*\])$", RegexOptions.Multiline)]
    private static partial Regex Cmd();

    [GeneratedRegex("^(LEADEXEC_DB|LEADEXEC_KEY|.*(Token|Password))$")]
    private static partial Regex Secret();
}
