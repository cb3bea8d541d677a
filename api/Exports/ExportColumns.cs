using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using LeadExec.Api.Security;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;
using NodaTime;

namespace LeadExec.Api.Exports;

/// <summary>The columns of a list and what stands in their cells.</summary>
internal sealed class ExportColumns
{
    /// <summary>Most columns of a file.</summary>
    public const int Most = 200;

    private const string Values = "values.";
    private const int LongestLabel = 200;
    private readonly FrozenDictionary<string, SheetCellKind> kinds;
    private readonly FrozenSet<string> money;
    private readonly bool hasValues;

    private ExportColumns(FrozenDictionary<string, SheetCellKind> kinds, FrozenSet<string> money, bool hasValues, IReadOnlyList<string> ids) =>
        (this.kinds, this.money, this.hasValues, Ids) = (kinds, money, hasValues, ids);

    /// <summary>The columns of the list in the order of its items' members.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>What the items of a list have, without what is no single value.</summary>
    public static ExportColumns Of(Type item, JsonSerializerOptions json)
    {
        var properties = json.GetTypeInfo(item).Properties;
        var single = properties.Select(property => (property.Name, Kind: KindOf(property.PropertyType))).Where(property => property.Kind is not null).ToList();
        var hasValues = properties.Any(property => property.Name == "values" && property.PropertyType == typeof(IReadOnlyDictionary<string, string>));
        var money = properties.Where(MoneyFigures.IsOne).Select(property => property.Name).ToFrozenSet(StringComparer.Ordinal);
        return new ExportColumns(single.ToFrozenDictionary(property => property.Name, property => property.Kind!.Value, StringComparer.Ordinal), money, hasValues, [.. single.Select(property => property.Name)]);
    }

    /// <summary>The mistakes in the columns that somebody asks for.</summary>
    public IEnumerable<DefinitionError> Mistakes(IReadOnlyList<ExportBodies.Column> columns)
    {
        if (columns.Count > Most)
        {
            yield return new DefinitionError("/columns", $"At most {Most}.");
        }

        for (var at = 0; at < Math.Min(columns.Count, Most); at++)
        {
            var id = columns[at].Id;
            if (!kinds.ContainsKey(id) && !(hasValues && id.StartsWith(Values, StringComparison.Ordinal) && id.Length is > 7 and <= 120))
            {
                yield return new DefinitionError($"/columns/{at}/id", hasValues ? $"One of {string.Join(", ", Ids)}, or values.NAME of a field." : $"One of {string.Join(", ", Ids)}.");
            }

            if (columns[at].Label?.Length > LongestLabel)
            {
                yield return new DefinitionError($"/columns/{at}/label", $"At most {LongestLabel} characters.");
            }
        }
    }

    /// <summary>Whether a role may have the column: one with money only when it sees money (E-87).</summary>
    public bool IsOpenTo(StaffRights rights, string id) => !money.Contains(id) || rights.Allows(StaffArea.Money, StaffLevel.View);

    /// <summary>The fields of leads among the columns.</summary>
    public static IEnumerable<string> Fields(IEnumerable<ExportBodies.Column> columns) =>
        columns.Where(column => column.Id.StartsWith(Values, StringComparison.Ordinal)).Select(column => column.Id[Values.Length..]).Distinct(StringComparer.Ordinal);

    public SheetCell Cell(JsonElement item, string id, DateTimeZone zone)
    {
        if (id.StartsWith(Values, StringComparison.Ordinal))
        {
            return item.TryGetProperty("values", out var values) && values.TryGetProperty(id[Values.Length..], out var field) ? SheetCell.Of(field.GetString()) : SheetCell.Empty;
        }

        return item.TryGetProperty(id, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? Cell(value, kinds[id], zone) : SheetCell.Empty;
    }

    private static SheetCell Cell(JsonElement value, SheetCellKind kind, DateTimeZone zone) => kind switch
    {
        SheetCellKind.Money => SheetCell.Of(Money.Round(decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture))),
        SheetCellKind.Moment => SheetCell.Of(Instant.FromDateTimeOffset(value.GetDateTimeOffset()).InZone(zone).ToDateTimeOffset()),
        SheetCellKind.Number => SheetCell.Of(value.GetInt64()),
        SheetCellKind.Text or SheetCellKind.Empty => SheetCell.Of(value.ValueKind switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number or JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null or JsonValueKind.Undefined => value.GetRawText(),
        }),
    };

    private static SheetCellKind? KindOf(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type == typeof(Money) ? SheetCellKind.Money
            : type == typeof(DateTimeOffset) ? SheetCellKind.Moment
            : type == typeof(int) || type == typeof(long) ? SheetCellKind.Number
            : type.IsEnum || type == typeof(string) || type == typeof(Guid) || type == typeof(bool) || type == typeof(decimal) || type == typeof(DateOnly) ? SheetCellKind.Text
            : null;
    }
}
