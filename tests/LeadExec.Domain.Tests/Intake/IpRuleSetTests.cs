using System.Net;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Intake;

namespace LeadExec.Domain.Tests.Intake;

// RCV-10, E-21, D-56
public sealed class IpRuleSetTests
{
    [Theory]
    [InlineData("+203.0.113.5", "203.0.113.5", true)] // D-56
    [InlineData("+203.0.113.5", "203.0.113.6", false)] // D-56
    [InlineData("", "203.0.113.6", true)]
    [InlineData("-203.0.113.0/24", "203.0.113.255", false)]
    [InlineData("-203.0.113.0/24", "203.0.114.0", true)]
    [InlineData("+203.0.113.0/24 -203.0.113.7", "203.0.113.7", false)]
    [InlineData("-203.0.113.7 +203.0.113.0/24", "203.0.113.7", false)]
    [InlineData("-203.0.113.7 +203.0.113.0/24", "203.0.113.8", true)]
    [InlineData("-203.0.113.7 +203.0.113.0/24", "198.51.100.1", false)]
    [InlineData("+203.0.113.5-203.0.113.9", "203.0.113.5", true)]
    [InlineData("+203.0.113.5-203.0.113.9", "203.0.113.9", true)]
    [InlineData("+203.0.113.5-203.0.113.9", "203.0.113.10", false)]
    [InlineData("+203.0.113.5-203.0.113.9", "203.0.113.4", false)]
    [InlineData("+2001:db8::/32", "2001:db8:ffff::1", true)]
    [InlineData("+2001:db8::/32", "2001:db9::1", false)]
    [InlineData("+2001:db8::1-2001:db8::ff", "2001:db8::80", true)]
    [InlineData("+0.0.0.0/0", "203.0.113.5", true)]
    [InlineData("+0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("+203.0.113.5", "::ffff:203.0.113.5", true)]
    [InlineData("-203.0.113.5", "::ffff:203.0.113.5", false)]
    [InlineData("+203.0.113.128/25", "203.0.113.127", false)]
    public void Allows_follows_deny_wins_and_any_allow_denies_the_rest(string rules, string address, bool allowed) =>
        Rules(rules).Allows(IPAddress.Parse(address)).ShouldBe(allowed);

    [Fact]
    public void Allows_of_an_unknown_address_only_without_rules()
    {
        Rules("").Allows(null).ShouldBeTrue();
        Rules("-203.0.113.5").Allows(null).ShouldBeFalse();
    }

    [Fact]
    public void Allows_with_an_unreadable_rule_is_nobody() => Rules("-203.0.113.300").Allows(IPAddress.Parse("198.51.100.1")).ShouldBeFalse();

    [Theory]
    [InlineData("1")]
    [InlineData("127.1")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("203.0.113.0/33")]
    [InlineData("203.0.113.0/-1")]
    [InlineData("203.0.113.0/")]
    [InlineData("2001:db8::/129")]
    [InlineData("203.0.113.9-203.0.113.5")]
    [InlineData("203.0.113.5-2001:db8::1")]
    [InlineData("203.0.113.5-203.0.113.6-203.0.113.7")]
    [InlineData("example.org")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_of_anything_else_refuses(string? text) => IpRange.TryParse(text, out _).ShouldBeFalse();

    private static IpRuleSet Rules(string text) => IpRuleSet.Of(
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(rule => new IpRule { Allow = rule[0] == '+', Addresses = rule[1..] })]);
}
