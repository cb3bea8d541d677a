using LeadExec.Hosting.Runtime;

namespace LeadExec.Api.Tests.Hosting;

// FM-45, TH-05: no start on a web server without the fix of CVE-2025-55315.
public sealed class RuntimeGuardTests
{
    [Theory]
    [InlineData("8.0.20", "8.0.21")]
    [InlineData("8.0.21", null)]
    [InlineData("9.0.9", "9.0.10")]
    [InlineData("9.0.10", null)]
    [InlineData("9.0.11", null)]
    [InlineData("10.0.0-rc.1.25451.107", "10.0.0")]
    [InlineData("10.0.0", null)]
    [InlineData("10.0.12", null)]
    [InlineData("10.1.0-preview.1", null)]
    [InlineData("11.0.0-preview.2", null)]
    [InlineData("7.0.20", "10.0.0")]
    [InlineData("6.0", "10.0.0")]
    [InlineData("unknown", "10.0.0")]
    public void Version_without_the_fix_is_refused_with_the_version_to_install(string version, string? least)
    {
        var refusal = RuntimeGuard.Refusal(version);

        (refusal is null).ShouldBe(least is null);
        refusal?.ShouldContain($"runtime {least} or newer");
    }

    [Fact]
    public void Present_version_is_known_and_good_enough()
    {
        Version.TryParse(RuntimeGuard.Present.Split('-')[0], out _).ShouldBeTrue(RuntimeGuard.Present);
        RuntimeGuard.Refusal(RuntimeGuard.Present).ShouldBeNull();
    }
}
