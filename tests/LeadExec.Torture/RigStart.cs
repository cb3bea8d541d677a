using System.Diagnostics;
using System.Globalization;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;

namespace LeadExec.Torture;

/// <summary>How the rig starts the product, and the signals that it sends to it.</summary>
internal static class RigStart
{
    public static SiloStart Of(string dataFolder, ScratchFolder logs, TortureOptions options, (int BuyerPort, TortureCards? Cards, SteppedClock? Clock) outside) => new()
    {
        DataFolder = dataFolder,
        Log = Path.Combine(logs.FullPath, "silo.log"),
        Port = SiloProcess.FreePort(),
        BuyerPort = outside.BuyerPort,
        AllowUnsafeDatabase = options.WithoutFsync,
        Variables = Variables(options, outside.Clock, outside.Cards),
    };

    /// <summary>The second silo: the same folder, for its key, and the first one's database.</summary>
    public static SiloStart Second(SiloStart first, string connectionString) => first with
    {
        Log = first.Log + ".second",
        Port = SiloProcess.FreePort(),
        Database = connectionString,
    };

    /// <summary>Brings the database up to the version of the start's build, by that build.</summary>
    /// <exception cref="InvalidOperationException">It could not.</exception>
    public static async Task MigrateAsync(SiloStart start, string connectionString)
    {
        using var migrate = Process.Start(new ProcessStartInfo(start.Program, ["migrate", "--data", start.DataFolder]) { Environment = { ["LEADEXEC_DB"] = connectionString } })
            ?? throw new InvalidOperationException("The older build did not start.");
        await migrate.WaitForExitAsync();
        if (migrate.ExitCode != 0)
        {
            throw new InvalidOperationException($"The older build could not migrate the database: {migrate.ExitCode}.");
        }
    }

    /// <summary>A child that ended in between is none of ours any more.</summary>
    public static void Signal(string name, IReadOnlyList<int> family)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{name} {string.Join(' ', family)} 2>/dev/null"]);
        kill.WaitForExit();
    }

    private static Dictionary<string, string?> Variables(TortureOptions options, SteppedClock? clock, TortureCards? cards)
    {
        var variables = clock is null ? [] : new Dictionary<string, string?>(clock.Variables);
        if (cards is not null)
        {
            variables["LeadExec__Delivery__AllowedTargets__1"] = cards.Target;
        }

        if (options.HeapMb is { } heap)
        {
            variables["DOTNET_GCHeapHardLimit"] = (heap * 1_048_576L).ToString("X", CultureInfo.InvariantCulture);
        }

        return variables;
    }
}
