using LeadExec.Torture;

try
{
    var options = TortureOptions.Parse(args);
    if (options.PowerCuts && !await LongRun.ControlAsync(options))
    {
        return 1;
    }

    var report = options.For is null ? await TortureRun.RunAsync(options) : await LongRun.RunAsync(options);
    Console.WriteLine(report);
    return report.Faults.Count == 0 ? 0 : 1;
}
catch (ArgumentException e)
{
    Console.Error.WriteLine($"{e.Message}\nusage: LeadExec.Torture [--kills N | --two-silos N | --replace N [--older FOLDER] | --clock-steps N | --power-cuts N | --wal-full N | --hours N | --minutes N] [--heap-mb N] [--seed S] [--rate POSTS_PER_SECOND]");
    return 2;
}
catch (PlatformNotSupportedException e)
{
    Console.WriteLine($"skipped: {e.Message}");
    return 0;
}
