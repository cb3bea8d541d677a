using System.Reflection;
using System.Text.Json;
using LeadExec.Domain.LeadTypes;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Http;

/// <summary>Says which words a member takes when a request named one that does not exist. It never quotes the request.</summary>
internal static class EnumWords
{
    private const string Start = "could not be converted to ";
    private static readonly Assembly[] Homes = [typeof(LeadType).Assembly, typeof(LeadOrder).Assembly, typeof(EnumWords).Assembly];

    /// <summary>The words of the enumeration that the serializer's message names; null when it names none of ours.</summary>
    public static string? Of(string message)
    {
        var start = message.IndexOf(Start, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var name = message[(start + Start.Length)..].Split(" Path: ")[0].TrimEnd('.', ' ');
        var inner = name.LastIndexOf('[');
        var type = Find(inner < 0 ? name : name[(inner + 1)..].TrimEnd(']'));
        return type is null ? null : $"One of {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))} is expected.";
    }

    private static Type? Find(string name) => Homes.Select(home => home.GetType(name)).FirstOrDefault(type => type is { IsEnum: true });
}
