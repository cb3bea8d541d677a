using LeadExec.Bench;

return args switch
{
    ["journal", .. var rest] => await JournalBench.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: LeadExec.Bench journal [--seconds N] [--callers N]");
    return 2;
}
