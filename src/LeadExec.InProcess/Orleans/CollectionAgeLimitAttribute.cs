using System.Globalization;

namespace Orleans;

/// <summary>How long an activation of this class may be idle before it is collected. At least one minute.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CollectionAgeLimitAttribute : Attribute
{
    public static readonly TimeSpan MinAgeLimit = TimeSpan.FromMinutes(1);

    private readonly TimeSpan? _given;

    public CollectionAgeLimitAttribute()
    {
    }

    public CollectionAgeLimitAttribute(string inactivityPeriod) => _given = TimeSpan.Parse(inactivityPeriod, CultureInfo.InvariantCulture);

    public double Days { get; set; }

    public double Hours { get; set; }

    public double Minutes { get; set; }

    public bool AlwaysActive { get; set; }

    public TimeSpan AgeLimit => _given ?? Computed();

    private TimeSpan Computed()
    {
        if (AlwaysActive)
        {
            return TimeSpan.FromDays(short.MaxValue);
        }

        var span = TimeSpan.FromDays(Days) + TimeSpan.FromHours(Hours) + TimeSpan.FromMinutes(Minutes);
        return span < MinAgeLimit ? MinAgeLimit : span;
    }
}
