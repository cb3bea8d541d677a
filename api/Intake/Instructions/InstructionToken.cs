using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>
/// The name of a campaign's public page: its number and 128 bits that only this installation can make. Nothing is stored, and the
/// numbers of other campaigns cannot be tried out.
/// </summary>
internal static class InstructionToken
{
    private const string Purpose = "posting-instructions";
    private const int ProofBytes = 16;

    public static string Of(IKeyedHash hash, CampaignId campaign) => $"{campaign}-{Proof(hash, campaign)}";

    /// <summary>The campaign of a token; null when it was not made here.</summary>
    public static CampaignId? Read(IKeyedHash hash, string token)
    {
        var dash = token.IndexOf('-', StringComparison.Ordinal);
        if (dash < 1 || !int.TryParse(token.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var campaign = new CampaignId(number);
        var genuine = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Proof(hash, campaign)), Encoding.UTF8.GetBytes(token[(dash + 1)..]));
        return genuine ? campaign : null;
    }

    private static string Proof(IKeyedHash hash, CampaignId campaign) =>
        Convert.ToHexStringLower(hash.Hash(Purpose, Encoding.UTF8.GetBytes(campaign.ToString())).AsSpan(0, ProofBytes));
}
