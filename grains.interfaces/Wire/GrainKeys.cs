using System.Globalization;

namespace LeadExec.Grains.Interfaces.Wire;

/// <summary>The only place that makes grain keys: strings with a prefix (decision 20).</summary>
public static class GrainKeys
{
    public static string Lead(Guid leadId) => "lead/" + leadId.ToString("D", CultureInfo.InvariantCulture);

    public static string DeliveryAccount(int accountId) => "delivery-account/" + accountId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The round-robin pool of a lead type (E-44).</summary>
    public static string RotationOfLeadType(int leadTypeId) => "rotation/type/" + leadTypeId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The lead id in a key made by <see cref="Lead"/>.</summary>
    /// <exception cref="FormatException">The key is of another kind.</exception>
    public static Guid LeadId(string key) => Guid.ParseExact(key.AsSpan(5), "D");

    /// <summary>The number at the end of a key.</summary>
    /// <exception cref="FormatException">The key does not end in a number.</exception>
    public static int Number(string key) => int.Parse(key.AsSpan(key.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
}
