using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Catalogs;

/// <summary>The rules of <see cref="CatalogRules"/> for fields that the account defines on clients, and for the force ID field (CLNT-10, DIST-40).</summary>
public static class ClientFieldRules
{
    /// <summary>Most fields of an account.</summary>
    public const int MaximumFields = 100;

    /// <summary>Longest value in characters.</summary>
    public const int LongestValue = 500;

    private const int LongestName = 100;

    public static ImmutableArray<DefinitionError> Check(AccountSettings item, Catalog next)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(next);
        var errors = new RuleErrors();
        errors.Check(item.ClientFields.Length <= MaximumFields, "/clientFields", $"At most {MaximumFields} fields.");
        var names = new HashSet<string>(ForceIdTable.BuiltIn, StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < item.ClientFields.Length; at++)
        {
            var field = item.ClientFields[at];
            errors.Check(IsName(field.Name), $"/clientFields/{at}/name", $"1 to {LongestName} letters, digits, _ or -, without spaces.");
            errors.Check(names.Add(field.Name), $"/clientFields/{at}/name", "Another client field has this name.");
            errors.Text(field.Label, $"/clientFields/{at}/label", 200, required: false);
        }

        var known = ForceIdTable.BuiltIn.Concat(item.ClientFields.Select(field => field.Name)).ToHashSet(StringComparer.Ordinal);
        errors.Check(item.ForceIdField is null || known.Contains(item.ForceIdField), "/forceIdField", $"No such client field. There are: {string.Join(", ", known)}.");
        CheckUsers(next, known, errors);
        return errors.All;
    }

    public static ImmutableArray<DefinitionError> Check(Client item, Catalog next)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(next);
        var errors = new RuleErrors();
        errors.Text(item.PostalCode, "/postalCode", 20, required: false);
        var known = next.Account.ClientFields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in item.Fields)
        {
            var path = "/fields/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            errors.Check(known.Contains(name), path, "The account defines no such client field.");
            errors.Text(value, path, LongestValue, required: false);
        }

        return errors.All;
    }

    // A definition cannot go while a client has a value for it: the value would be lost silently.
    private static void CheckUsers(Catalog next, HashSet<string> known, RuleErrors errors)
    {
        var user = next.Clients.Values.OrderBy(client => client.Id.Value).FirstOrDefault(client => client.Fields.Keys.Any(name => !known.Contains(name)));
        errors.Check(user is null, "/clientFields", $"Client {user?.Id} has a value for a field that would go.");
    }

    private static bool IsName(string name) =>
        name.Length is >= 1 and <= LongestName && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-');
}
