using LeadExec.Torture;

TortureOptions options;
try
{
    options = TortureOptions.Parse(args);
}
catch (ArgumentException e)
{
    Console.Error.WriteLine($"{e.Message}\nusage: LeadExec.Torture [--kills N] [--seed S] [--rate POSTS_PER_SECOND] [--power-cuts N]");
    return 2;
}

var report = await TortureRun.RunAsync(options);
Console.WriteLine(report);
return report.Faults.Count == 0 ? 0 : 1;
