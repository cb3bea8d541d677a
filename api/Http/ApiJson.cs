using System.Text.Json.Serialization.Metadata;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs.Json;

namespace LeadExec.Api.Http;

/// <summary>JSON contracts of the API: those of settings, without what is computed from other members, and without money for whoever does not see it.</summary>
internal static class ApiJson
{
    public static IJsonTypeInfoResolver Resolver(MoneyFigures money) => new DefaultJsonTypeInfoResolver { Modifiers = { Trim, money.Hide } };

    // Only our own types: framework types such as problem details have their own rules.
    private static void Trim(JsonTypeInfo type)
    {
        if (type.Type.Namespace?.StartsWith("LeadExec.", StringComparison.Ordinal) is true)
        {
            SettingJson.DropComputedMembers(type);
        }
        else if (type.Kind == JsonTypeInfoKind.Object)
        {
            type.UnmappedMemberHandling = null;
        }
    }
}
