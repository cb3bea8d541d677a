using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Tables;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Lists;

/// <summary>
/// Reads rows of a distribution list (DIST-43): the value of the list's field, then clients, one to a cell or several in one cell
/// with ; or , between them, each by number or company name. A first row whose second cell says client is a heading. Rows of one value
/// add up, clients in order of appearance. A bad row is reported and left out; the others are taken.
/// </summary>
public sealed class ListFile
{
    /// <summary>Most rows of one file, and of one list.</summary>
    public const int MaximumRows = 500_000;

    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        "client", "clients", "client id", "client ids", "clientid", "clientids", "client number", "company", "company name", "companyname",
    };

    private readonly LeadField field;
    private readonly string zoneId;
    private readonly Dictionary<string, ImmutableArray<ClientId>> byName;
    private readonly Catalog catalog;

    /// <summary>A reader for one list of a catalog whose lead type has the list's field.</summary>
    public ListFile(Catalog catalog, DistributionList list)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(list);
        this.catalog = catalog;
        zoneId = catalog.Account.ZoneId;
        field = LeadTypeChecker.FieldAt(catalog.LeadTypes[list.LeadTypeId], list.Field) ?? throw new ArgumentException("The lead type has no field of the list.", nameof(list));
        byName = catalog.Clients.Values
            .GroupBy(client => client.CompanyName.Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Select(client => client.Id).ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
    }

    public ListImport Read(IEnumerable<TableRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var found = new Dictionary<string, List<ClientId>>(StringComparer.OrdinalIgnoreCase);
        var errors = ImmutableArray.CreateBuilder<RowError>();
        var (taken, wrong, first) = (0, 0, true);
        foreach (var row in rows.Where(row => !row.IsBlank))
        {
            if (first && row.Problem is null && Headings.Contains(row[1]))
            {
                first = false;
                continue;
            }

            first = false;
            if (Take(row, found) is not { } mistake)
            {
                taken++;
            }
            else if (++wrong <= ListImport.ErrorsShown)
            {
                errors.Add(new RowError(row.Number, mistake));
            }
        }

        return new ListImport
        {
            Rows = [.. found.Select(entry => new ListRow(entry.Key, [.. entry.Value]))],
            Taken = taken,
            Errors = errors.ToImmutable(),
            ErrorCount = wrong,
        };
    }

    /// <summary>The value in the form in which leads hold it; null when it does not fit the field's type.</summary>
    public string? Canonical(string text)
    {
        var trimmed = text.Trim();
        // Spreadsheets take the leading zeros of a ZIP code away.
        if (field.Kind == FieldKind.PostalCode && trimmed.Length is 3 or 4 && trimmed.All(char.IsAsciiDigit))
        {
            trimmed = trimmed.PadLeft(5, '0');
        }

        if (trimmed.Length == 0 || field.Kind == FieldKind.Calculated)
        {
            return trimmed.Length == 0 ? null : trimmed;
        }

        var value = FieldReader.Read(field, trimmed, new ReadingContext(zoneId, AcceptsCanadianPostalCodes: true));
        return value is { IsBlank: false } ? value.Canonical : null;
    }

    private string? Take(TableRow row, Dictionary<string, List<ClientId>> found)
    {
        if (row.Problem is { } problem)
        {
            return problem;
        }

        if (Canonical(row[0]) is not { } value || value.Length > ListRow.LongestValue)
        {
            return row[0].Length == 0 ? $"{field.Name} is blank." : $"The value does not fit the type of {field.Name}, or is longer than {ListRow.LongestValue} characters.";
        }

        var clients = new List<ClientId>();
        foreach (var cell in row.Cells.Skip(1).Where(cell => cell.Length > 0))
        {
            if (Clients(cell, clients) is { } mistake)
            {
                return mistake;
            }
        }

        if (clients.Count == 0)
        {
            return "The row names no client.";
        }

        return Add(found, value, clients) ? null : $"{field.Name} has more than {ListRow.MostClients} clients, or the file more than {MaximumRows} values.";
    }

    private static bool Add(Dictionary<string, List<ClientId>> found, string value, List<ClientId> clients)
    {
        var present = found.GetValueOrDefault(value);
        var merged = (present ?? []).Concat(clients).Distinct().ToList();
        if (merged.Count > ListRow.MostClients || (present is null && found.Count >= MaximumRows))
        {
            return false;
        }

        found[value] = merged;
        return true;
    }

    // A whole cell may be a company's name with a comma in it; only else it is a list.
    private string? Clients(string cell, List<ClientId> clients)
    {
        if (Find(cell, out var whole) is null)
        {
            clients.Add(whole);
            return null;
        }

        foreach (var part in cell.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Find(part, out var client) is { } mistake)
            {
                return mistake;
            }

            clients.Add(client);
        }

        return null;
    }

    private string? Find(string text, out ClientId client)
    {
        client = default;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && catalog.Clients.ContainsKey(new ClientId(number)))
        {
            client = new ClientId(number);
            return null;
        }

        var named = byName.GetValueOrDefault(text, []);
        client = named.IsEmpty ? default : named[0];
        return named.Length switch
        {
            1 => null,
            0 => $"There is no client {(text.Length <= 60 ? text : text[..60])}.",
            _ => $"{named.Length} clients are named {(text.Length <= 60 ? text : text[..60])}; use the number.",
        };
    }
}
