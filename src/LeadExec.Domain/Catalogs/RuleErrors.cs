using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using NodaTime;

namespace LeadExec.Domain.Catalogs;

/// <summary>Collects the mistakes of one setting.</summary>
internal sealed class RuleErrors
{
    private readonly ImmutableArray<DefinitionError>.Builder errors = ImmutableArray.CreateBuilder<DefinitionError>();

    public ImmutableArray<DefinitionError> All => errors.ToImmutable();

    public void Check(bool holds, string path, string message)
    {
        if (!holds)
        {
            errors.Add(new DefinitionError(path, message));
        }
    }

    public void Text(string? value, string path, int longest, bool required = true)
    {
        Check(!required || !string.IsNullOrWhiteSpace(value), path, "A value is required.");
        Check(value is null || value.Length <= longest, path, $"At most {longest} characters.");
    }

    public void Range(int value, int lowest, int highest, string path) =>
        Check(value >= lowest && value <= highest, path, $"Between {lowest} and {highest}.");

    public void Percent(decimal value, string path) =>
        Check(value is >= 0m and <= 100m && decimal.Round(value, 2) == value, path, "Between 0 and 100, with at most two decimals.");

    public void Zone(string? zoneId, string path) =>
        Check(zoneId is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) is not null, path, "Not an IANA time zone name such as America/Phoenix.");

    public void Email(string? value, string path) =>
        Check(value is null || LooksLikeEmail(value), path, "Not an e-mail address.");

    public void Limits(QuantityLimits limits, string path)
    {
        Limit(limits.PerHour, path + "/perHour");
        Limit(limits.PerDay, path + "/perDay");
        Limit(limits.PerWeek, path + "/perWeek");
        Limit(limits.PerMonth, path + "/perMonth");
    }

    /// <summary>A percent of qualified leads (E-50).</summary>
    public void Share(QualifiedShare? share, string path)
    {
        Check(share is null or { Percent: >= 1 and <= 100 }, path + "/percent", "Between 1 and 100; leave the share out for no limit.");
        Check(share is null || Enum.IsDefined(share.Frame), path + "/frame", "Hour, day, week or month.");
    }

    public void Add(string prefix, IEnumerable<DefinitionError> found)
    {
        foreach (var error in found)
        {
            errors.Add(error with { Path = prefix + error.Path });
        }
    }

    internal static bool LooksLikeEmail(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return value.Length <= 254 && at > 0 && at == value.LastIndexOf('@') && at < value.Length - 1
            && !value.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));
    }

    // E-03: null and 0 both mean no limit.
    private void Limit(int? value, string path) => Check(value is null or >= 0, path, "Not below 0; blank or 0 is no limit.");
}
