using System.Collections.Frozen;
using System.Globalization;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>Which value of a client a posted force ID is compared with (DIST-40, CLNT-01, CLNT-10).</summary>
public static class ForceIdTable
{
    /// <summary>Built-in client fields that may serve, as the settings spell them.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = ["id", "companyName", "firstName", "lastName", "email", "postalCode"];

    /// <summary>Force ID to client, without regard to case; blank values name nobody.</summary>
    public static FrozenDictionary<string, ClientId> Of(AccountSettings account, IEnumerable<Client> clients)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(clients);
        var found = new Dictionary<string, ClientId>(StringComparer.OrdinalIgnoreCase);
        foreach (var client in clients.OrderBy(client => client.Id.Value))
        {
            if (ValueOf(client, account.ForceIdField)?.Trim() is { Length: > 0 } value)
            {
                found.TryAdd(value, client.Id);
            }
        }

        return found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The client's value of the field that serves; null without a client.</summary>
    internal static string? ValueOf(Client? client, string? field) => client is null ? null : field switch
    {
        null or "id" => client.Id.Value.ToString(CultureInfo.InvariantCulture),
        "companyName" => client.CompanyName,
        "firstName" => client.FirstName,
        "lastName" => client.LastName,
        "email" => client.Email,
        "postalCode" => client.PostalCode,
        _ => client.Fields.GetValueOrDefault(field),
    };
}
