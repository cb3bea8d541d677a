using System.Collections.Immutable;
using System.Text;
using LeadExec.Domain.LeadTypes;
using LeadExec.Ports.Security;

namespace LeadExec.Ports.Leads;

/// <summary>Keyed hashes of a lead's phone, e-mail and duplicate keys, by which the record finds the same person again.</summary>
public static class SearchHashes
{
    /// <summary>Null when the lead has no phone, and so with the next for e-mail.</summary>
    public static byte[]? Phone(IKeyedHash hashes, Lead? lead) =>
        Hash(hashes, lead?.SystemValue(SystemField.PrimaryPhone), Purposes.SearchPhone);

    public static byte[]? Email(IKeyedHash hashes, Lead? lead) =>
        Hash(hashes, lead?.SystemValue(SystemField.Email), Purposes.SearchEmail);

    /// <summary>Of a post whose fields could not all be read, from the value alone.</summary>
    public static byte[]? Phone(IKeyedHash hashes, string? posted) => Hash(hashes, posted, Purposes.SearchPhone);

    /// <summary>As for the phone.</summary>
    public static byte[]? Email(IKeyedHash hashes, string? posted) => Hash(hashes, posted, Purposes.SearchEmail);

    /// <summary>Of what <see cref="DuplicateKey"/> says of a lead, in its order.</summary>
    public static ImmutableArray<ImmutableArray<byte>> DuplicateKeys(IKeyedHash hashes, IEnumerable<string> texts) =>
        [.. texts.Select(text => ImmutableArray.Create(hashes.Hash(Purposes.DuplicateKey, Encoding.UTF8.GetBytes(text))))];

    private static byte[]? Hash(IKeyedHash hashes, string? value, string purpose) =>
        value is null ? null : hashes.Hash(purpose, Encoding.UTF8.GetBytes(value.ToLowerInvariant()));
}
