using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Silo;

namespace LeadExec.Bench.Scenarios;

/// <summary>Twenty portal accounts that take turns, each with a cap a day, in an account whose midnight is the given hour.</summary>
internal static class CapResetSettings
{
    public const int WarmUp = 1;
    public const int Capped = 2;
    public const int Accounts = 20;
    public const int FirstAccount = 100;

    /// <summary>Leads of one account in one day.</summary>
    public const int Cap = 100;

    public static IReadOnlyList<NamedSetting> Of(DateTime midnight)
    {
        var open = SampleAccount.Portal(WarmUp, WarmUp, WarmUp);
        return
        [
            SettingPublisher.Of(SampleAccount.Settings with { ZoneId = ZoneOf(midnight) }),
            .. new[] { WarmUp, Capped }.SelectMany(type => new[]
            {
                SettingPublisher.Of(SampleAccount.LeadType(type)), SettingPublisher.Of(SampleAccount.Source(type)), SettingPublisher.Of(SampleAccount.Campaign(type, type, type)),
            }),
            SettingPublisher.Of(SampleAccount.Client(WarmUp)), SettingPublisher.Of(open), SettingPublisher.Of(SampleAccount.Account(open, 30m)),
            SettingPublisher.Of(new DeliveryGroup { Id = new DeliveryGroupId(Capped), Name = "Pool", Method = DistributionMethod.RoundRobin }),
            .. Enumerable.Range(FirstAccount, Accounts).SelectMany(Buyer),
        ];
    }

    /// <summary>A zone without summer time in which the full hour of UTC is midnight; the names of these zones count to the west.</summary>
    public static string ZoneOf(DateTime midnight) => midnight.Hour switch
    {
        0 => "Etc/UTC",
        <= 12 => string.Create(CultureInfo.InvariantCulture, $"Etc/GMT+{midnight.Hour}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"Etc/GMT-{24 - midnight.Hour}"),
    };

    private static IEnumerable<NamedSetting> Buyer(int number)
    {
        var method = SampleAccount.Portal(number, number, Capped);
        return
        [
            SettingPublisher.Of(SampleAccount.Client(number) with { DeliveryGroupId = new DeliveryGroupId(Capped) }),
            SettingPublisher.Of(method),
            SettingPublisher.Of(SampleAccount.Account(method, 30m) with { Limits = new QuantityLimits { PerDay = Cap } }),
        ];
    }
}
