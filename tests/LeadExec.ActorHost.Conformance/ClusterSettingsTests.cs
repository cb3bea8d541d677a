using LeadExec.Hosting.Actors;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadExec.ActorHost.Conformance;

public sealed class ClusterSettingsTests
{
    [Fact]
    public void Defaults_stay_on_this_machine() =>
        Read([]).ShouldSatisfyAllConditions(
            settings => settings.Name.ShouldBe("leadexec"),
            settings => settings.Address.ToString().ShouldBe("127.0.0.1"),
            settings => (settings.SiloPort, settings.GatewayPort).ShouldBe((11_111, 30_000)));

    [Fact]
    public void Every_setting_is_read()
    {
        var settings = Read(new() { ["Name"] = "east", ["Address"] = "10.0.0.2", ["SiloPort"] = "1", ["GatewayPort"] = "65535" });
        (settings.Name, settings.Address.ToString(), settings.SiloPort, settings.GatewayPort).ShouldBe(("east", "10.0.0.2", 1, 65_535));
    }

    // 0.0.0.0 is where one listens, not where one is found.
    [Theory]
    [InlineData("Address", "0.0.0.0")]
    [InlineData("Address", "::")]
    [InlineData("Address", "silo-1")]
    [InlineData("SiloPort", "0")]
    [InlineData("SiloPort", "65536")]
    [InlineData("GatewayPort", "-1")]
    public void Wrong_setting_is_refused_by_its_name(string name, string value) =>
        Should.Throw<OptionsValidationException>(() => Read(new() { [name] = value })).Message.ShouldContain($"LeadExec:Cluster:{name}");

    private static ClusterSettings Read(Dictionary<string, string?> values) =>
        ClusterSettings.From(new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(pair => "LeadExec:Cluster:" + pair.Key, pair => pair.Value)).Build());
}
