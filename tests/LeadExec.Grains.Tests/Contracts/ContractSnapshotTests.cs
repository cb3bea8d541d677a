using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using LeadExec.Grains.Interfaces.Leads;
using Orleans;

namespace LeadExec.Grains.Tests.Contracts;

// ADR 0009: what crosses grain calls is wire format. LEADEXEC_ACCEPT=1 writes the snapshot anew.
public sealed class ContractSnapshotTests
{
    [Fact]
    public void Contracts_are_those_of_the_snapshot()
    {
        var file = SnapshotFile();
        var present = Describe(typeof(ILeadGrain).Assembly);
        if (Environment.GetEnvironmentVariable("LEADEXEC_ACCEPT") == "1")
        {
            File.WriteAllText(file, present);
        }

        File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe(present);
    }

    [Fact]
    public void Every_message_has_an_alias_and_explicit_ids()
    {
        var messages = Messages(typeof(ILeadGrain).Assembly).ToList();

        messages.ShouldNotBeEmpty();
        foreach (var message in messages)
        {
            message.GetCustomAttribute<AliasAttribute>().ShouldNotBeNull(message.Name);
            message.IsSealed.ShouldBeTrue(message.Name);
            var ids = Members(message).Select(member => member.Id).ToList();
            ids.ShouldNotContain((uint?)null, message.Name);
            ids.Distinct().Count().ShouldBe(ids.Count, message.Name);
        }
    }

    [Fact]
    public void Description_sees_a_changed_id()
    {
        Describe([typeof(Before)]).Replace(nameof(Before), "", StringComparison.Ordinal).ShouldNotBe(Describe([typeof(After)]).Replace(nameof(After), "", StringComparison.Ordinal));
    }

    private static string Describe(Assembly assembly) =>
        Describe(assembly.GetTypes().Where(type => type.IsInterface && typeof(IGrain).IsAssignableFrom(type)).Concat(Messages(assembly)));

    private static string Describe(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types.OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Alias(type)).Append("  ").Append(type.FullName).Append('\n');
            foreach (var line in type.IsInterface ? Methods(type) : Members(type).Select(member => $"{member.Id}: {member.Name} {Name(member.Type)}"))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<Type> Messages(Assembly assembly) => assembly.GetTypes().Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null);

    private static IEnumerable<string> Methods(Type type) => type.GetMethods()
        .Select(method => $"{method.GetCustomAttribute<AliasAttribute>()?.Alias}: {Name(method.ReturnType)} ({string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))})")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<(uint? Id, string Name, Type Type)> Members(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.SetMethod is not null)
        .Select(property => (property.GetCustomAttribute<IdAttribute>()?.Id, property.Name, property.PropertyType))
        .OrderBy(member => member.Id);

    private static string? Alias(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()?.Alias;

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;

    private static string SnapshotFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../grains.interfaces/Wire/contracts.snapshot.txt"));

    [GenerateSerializer, Alias("sample")]
    private sealed record Before
    {
        [Id(0)] public int Value { get; init; }
    }

    [GenerateSerializer, Alias("sample")]
    private sealed record After
    {
        [Id(1)] public int Value { get; init; }
    }
}
