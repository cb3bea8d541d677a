using System.Collections.Immutable;
using System.ComponentModel;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>A lead source (CAMP-01).</summary>
public sealed record LeadSourceBody : ResourceBody
{
    public required string Name { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? PostalCode { get; init; }

    /// <summary>Who may post for the source (RCV-10).</summary>
    public ImmutableArray<IpRule> IpRules { get; init; } = [];

    /// <summary>Posts per second before 429, 1 to 10,000.</summary>
    public int PostsPerSecond { get; init; } = 50;

    /// <summary>Ids of the live access keys; they are made and revoked by their own operations.</summary>
    [ReadOnly(true)]
    public ImmutableArray<string> AccessKeys { get; init; } = [];
}

internal sealed class LeadSourceResource : Resource<LeadSourceBody, LeadSource>
{
    public override SettingKind Kind => SettingKind.LeadSource;

    public override string Path => "lead-sources";

    public override (string One, string Many) Nouns => ("LeadSource", "LeadSources");

    public override LeadSourceBody Example => new()
    {
        Name = "Example Partner",
        Email = "partner@example.com",
        City = "Phoenix",
        State = "AZ",
        IpRules = [new IpRule { Allow = true, Addresses = "203.0.113.0/24" }],
    };

    protected override LeadSourceBody Show(LeadSource setting) => new()
    {
        Name = setting.Name,
        Email = setting.Email,
        Address = setting.Address,
        City = setting.City,
        State = setting.State,
        PostalCode = setting.PostalCode,
        IpRules = setting.IpRules,
        PostsPerSecond = setting.PostsPerSecond,
        AccessKeys = [.. setting.AccessKeyHashes.Select(AccessKeyEndpoints.KeyId)],
    };

    protected override LeadSource Read(LeadSourceBody body, int number, LeadSource? before) => new()
    {
        Id = new LeadSourceId(number),
        Name = body.Name,
        Email = body.Email,
        Address = body.Address,
        City = body.City,
        State = body.State,
        PostalCode = body.PostalCode,
        IpRules = body.IpRules,
        PostsPerSecond = body.PostsPerSecond,
        AccessKeyHashes = before?.AccessKeyHashes ?? [],
    };
}
