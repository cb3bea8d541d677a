using System.Globalization;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Grains.Interfaces.Wire;

/// <summary>The only place that makes grain keys: strings with a prefix (decision 20).</summary>
public static class GrainKeys
{
    public static string Lead(Guid leadId) => "lead/" + leadId.ToString("D", CultureInfo.InvariantCulture);

    public static string Ping(Guid pingId) => "ping/" + pingId.ToString("D", CultureInfo.InvariantCulture);

    public static string CampaignPings(int campaignId) => "campaign-pings/" + campaignId.ToString(CultureInfo.InvariantCulture);

    public static string DeliveryAccount(int accountId) => "delivery-account/" + accountId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The turns and shares of a pool: a lead type's general automation, or a delivery group (E-44).</summary>
    public static string Rotation(RotationPool pool) => "rotation/" + pool;

    /// <summary>The pool of a key made by <see cref="Rotation"/>.</summary>
    /// <exception cref="FormatException">The key is of another kind.</exception>
    public static RotationPool Pool(string key) => key.StartsWith("rotation/group/", StringComparison.Ordinal)
        ? RotationPool.Of(new DeliveryGroupId(Number(key)))
        : RotationPool.Of(new LeadTypeId(Number(key)));

    /// <summary>The lead id in a key made by <see cref="Lead"/>.</summary>
    /// <exception cref="FormatException">The key is of another kind.</exception>
    public static Guid LeadId(string key) => Guid.ParseExact(key.AsSpan(5), "D");

    /// <summary>The ping id in a key made by <see cref="Ping"/>.</summary>
    /// <exception cref="FormatException">The key is of another kind.</exception>
    public static Guid PingId(string key) => Guid.ParseExact(key.AsSpan(5), "D");

    /// <summary>The number at the end of a key.</summary>
    /// <exception cref="FormatException">The key does not end in a number.</exception>
    public static int Number(string key) => int.Parse(key.AsSpan(key.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
}
