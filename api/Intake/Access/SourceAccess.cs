using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Ports.Access;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Intake.Access;

/// <summary>
/// Gates 2 to 4 of E-16: which campaign (E-18), from where (E-21), with which credentials (CAMP-12, CAMP-29, RCV-07 to RCV-10). Ids that
/// do not exist and ids that do not fit each other are refused alike (TH-06).
/// </summary>
internal sealed class SourceAccess(ICatalogSource catalogs, IAccessTokens tokens, IKeyedHash keyedHash, TimeProvider clock)
{
    public async Task<Decision<AdmittedPost>> AdmitAsync(PostClaim claim, CancellationToken cancellationToken)
    {
        var found = FindCampaign(catalogs.Current, claim);
        if (!found.Accepted)
        {
            return found;
        }

        var (source, campaign) = found.Value;
        if (!IpRuleSet.Of(source.IpRules).Allows(claim.Address))
        {
            return Refuse(RejectReason.IpDenied);
        }

        if (!await HasCredentialAsync(source, campaign, claim, cancellationToken) || !HasPassword(campaign, claim))
        {
            return Refuse(RejectReason.Unauthorized);
        }

        return found;
    }

    /// <summary>The source to which an access key belongs (decision 4); null when it is nobody's.</summary>
    public LeadSource? FindByKey(string? key)
    {
        if (string.IsNullOrEmpty(key))
        {
            return null;
        }

        var hash = HashOf(key);
        return catalogs.Current.LeadSources.Values.FirstOrDefault(source => HasKey(source, hash));
    }

    private static Decision<AdmittedPost> Refuse(RejectReason reason) => Decision<AdmittedPost>.Refuse(reason, AnswerCodes.Of(reason).Text);

    private Decision<AdmittedPost> FindCampaign(Catalog catalog, PostClaim claim)
    {
        if (string.IsNullOrWhiteSpace(claim.SourceId) && (!claim.CredentialRequired || FindByKey(claim.Credential) is null))
        {
            return Refuse(RejectReason.MissingSource);
        }

        if (string.IsNullOrWhiteSpace(claim.LeadTypeId))
        {
            return Refuse(RejectReason.MissingLeadType);
        }

        var sourceId = string.IsNullOrWhiteSpace(claim.SourceId) ? FindByKey(claim.Credential)!.Id.Value : PostIds.Number(claim.SourceId);
        if (sourceId is not { } vid || PostIds.Number(claim.LeadTypeId) is not { } lid
            || !catalog.LeadSources.TryGetValue(new LeadSourceId(vid), out var source))
        {
            return Refuse(RejectReason.UnknownCampaign);
        }

        var open = catalog.Campaigns.Values.Where(campaign => campaign.LeadSourceId == source.Id
            && campaign.LeadTypeId == new LeadTypeId(lid) && campaign.Channel is Channel.Web or Channel.PingPost
            && (!claim.IsPing || campaign.Channel == Channel.PingPost || !string.IsNullOrWhiteSpace(claim.CampaignId)));
        return Pick(source, [.. open], claim.CampaignId);
    }

    // E-18: the campaign id may be left out when the source has exactly one active campaign for the lead type.
    private static Decision<AdmittedPost> Pick(LeadSource source, ImmutableArray<Campaign> campaigns, string? posted)
    {
        var fitting = string.IsNullOrWhiteSpace(posted)
            ? campaigns.Where(campaign => campaign.Status == CampaignStatus.Active).Take(2).ToArray()
            : campaigns.Where(campaign => campaign.Id.Value == PostIds.Number(posted)).ToArray();
        return fitting.Length == 1 ? Decision<AdmittedPost>.Accept(new AdmittedPost(source, fitting[0])) : Refuse(RejectReason.UnknownCampaign);
    }

    private async Task<bool> HasCredentialAsync(LeadSource source, Campaign campaign, PostClaim claim, CancellationToken cancellationToken)
    {
        if (!claim.CredentialRequired && !campaign.RequireAuthentication)
        {
            return true;
        }

        if (string.IsNullOrEmpty(claim.Credential))
        {
            return false;
        }

        if (HasKey(source, HashOf(claim.Credential)))
        {
            return true;
        }

        var grant = await tokens.ValidateAsync(claim.Credential, cancellationToken);
        return grant is not null && grant.Allows(AccessScopes.LeadReceiver) && clock.GetUtcNow() < grant.ExpiresAt;
    }

    private bool HasPassword(Campaign campaign, PostClaim claim) =>
        string.IsNullOrEmpty(campaign.PasswordHash)
        || keyedHash.Matches(KeyedHashText.PostingPassword, claim.Password ?? "", campaign.PasswordHash);

    private static byte[] HashOf(string key) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))));

    private static bool HasKey(LeadSource source, byte[] hash)
    {
        var fits = false;
        foreach (var live in source.AccessKeyHashes.IsDefault ? [] : source.AccessKeyHashes)
        {
            fits |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(live), hash);
        }

        return fits;
    }
}
