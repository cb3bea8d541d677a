using System.Collections.Immutable;
using System.Net;
using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Intake;

/// <summary>
/// The addresses that may post for a source (RCV-10, E-21, D-56): a Deny that fits wins; when any Allow exists, everything else is
/// denied; without rules everyone may post. An IPv4 address inside IPv6 counts as its IPv4 address.
/// </summary>
public sealed class IpRuleSet
{
    private readonly ImmutableArray<(bool Allow, IpRange Range)> rules;
    private readonly bool denyAll;

    private IpRuleSet(ImmutableArray<(bool Allow, IpRange Range)> rules, bool denyAll) => (this.rules, this.denyAll) = (rules, denyAll);

    /// <summary>
    /// Compiles the rules. A rule that cannot be read denies everybody, because nobody knows whom it was meant to keep out;
    /// settings are checked with <see cref="IpRange.TryParse"/> before they are saved.
    /// </summary>
    public static IpRuleSet Of(ImmutableArray<IpRule> rules)
    {
        var ranges = ImmutableArray.CreateBuilder<(bool, IpRange)>();
        foreach (var rule in rules.IsDefault ? [] : rules)
        {
            if (!IpRange.TryParse(rule.Addresses, out var range))
            {
                return new IpRuleSet([], denyAll: true);
            }

            ranges.Add((rule.Allow, range));
        }

        return new IpRuleSet(ranges.ToImmutable(), denyAll: false);
    }

    /// <summary>Whether the address may post. An unknown address may post only where there are no rules.</summary>
    public bool Allows(IPAddress? address)
    {
        if (denyAll)
        {
            return false;
        }

        if (rules.IsEmpty)
        {
            return true;
        }

        if (address is null)
        {
            return false;
        }

        var denied = rules.Any(rule => !rule.Allow && rule.Range.Contains(address));
        return !denied && (rules.All(rule => !rule.Allow) || rules.Any(rule => rule.Allow && rule.Range.Contains(address)));
    }
}
