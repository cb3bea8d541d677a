using LeadExec.Torture;

try
{
    var options = TortureOptions.Parse(args);
    if (options.PowerCuts)
    {
        // The control experiment: a harness that finds no loss where there must be one proves nothing.
        var control = await TortureRun.RunAsync(options with { Kills = 1, WithoutFsync = true, Patience = TimeSpan.FromSeconds(20) });
        var found = control.Dead || control.Lost > 0;
        Console.WriteLine($"control without fsync: {(found ? $"loss found, as it must be ({(control.Dead ? "the database did not come back" : $"{control.Lost} of {control.Answered} acknowledged leads")})" : "NO LOSS FOUND")}");
        if (!found)
        {
            return 1;
        }
    }

    var report = await TortureRun.RunAsync(options);
    Console.WriteLine(report);
    return report.Faults.Count == 0 ? 0 : 1;
}
catch (ArgumentException e)
{
    Console.Error.WriteLine($"{e.Message}\nusage: LeadExec.Torture [--kills N | --power-cuts N] [--seed S] [--rate POSTS_PER_SECOND]");
    return 2;
}
catch (PlatformNotSupportedException e)
{
    Console.WriteLine($"skipped: {e.Message}");
    return 0;
}
