using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Commands;

// Decision 28: a person who is locked out is helped while the product serves from its private database.
public sealed class BesideServingTests
{
    [Fact]
    public async Task Commands_use_the_private_server_of_a_serving_process_and_leave_it_running()
    {
        using var folder = ScratchFolder.InMemory();
        var data = Path.Combine(folder.FullPath, "data");
        await using var silo = await SiloProcess.StartAsync(new SiloStart
        {
            DataFolder = data,
            Log = Path.Combine(folder.FullPath, "silo.log"),
            Port = SiloProcess.FreePort(),
            BuyerPort = SiloProcess.FreePort(),
        });
        var list = await SiloCommandLine.RunAsync(null, "user", "list", "--data", data);
        list.ShouldBe((0, ""));
        var file = Path.Combine(folder.FullPath, "beside.backup");
        (await SiloCommandLine.RunAsync(null, "backup", "--copy", "--to", file, "--data", data)).Code.ShouldBe(0);
        (await silo.IsReadyAsync()).ShouldBeTrue();
        await silo.StopAsync();

        // Without the process the command starts the server itself, and stops it again.
        var doctor = await SiloCommandLine.RunAsync(null, "doctor", "--port", "0", "--data", data);
        doctor.Code.ShouldBe(0, doctor.Output);
        doctor.Output.ShouldContain("ok    durability");
        var restored = Path.Combine(folder.FullPath, "restored");
        var (code, output) = await SiloCommandLine.RunAsync(null, "restore", "--from", file, "--data", restored);
        code.ShouldBe(0, output);
        output.ShouldContain("had no company settings yet");
        output.ShouldContain("installation key of this backup is not here");
    }
}
