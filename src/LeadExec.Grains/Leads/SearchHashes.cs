using System.Text;
using LeadExec.Domain.LeadTypes;
using LeadExec.Ports.Security;

namespace LeadExec.Grains.Leads;

/// <summary>Keyed hashes of a lead's phone and e-mail, by which the record finds the same person again.</summary>
internal static class SearchHashes
{
    public static byte[]? Phone(IKeyedHash hashes, Lead? lead) => Hash(hashes, lead?.SystemValue(SystemField.PrimaryPhone), Purposes.SearchPhone);

    public static byte[]? Email(IKeyedHash hashes, Lead? lead) => Hash(hashes, lead?.SystemValue(SystemField.Email), Purposes.SearchEmail);

    private static byte[]? Hash(IKeyedHash hashes, string? value, string purpose) =>
        value is null ? null : hashes.Hash(purpose, Encoding.UTF8.GetBytes(value.ToLowerInvariant()));
}
