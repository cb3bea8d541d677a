using System.Globalization;
using LeadExec.Check;
using Npgsql;

string? Value(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

if (Value("--db") is not { } connectionString)
{
    Console.Error.WriteLine("usage: LeadExec.Check --db CONNECTION [--ack FILE] [--buyers FILE] [--seals FILE] [--quiet SECONDS]");
    return 125;
}

await using var database = NpgsqlDataSource.Create(connectionString);
var quiet = TimeSpan.FromSeconds(double.Parse(Value("--quiet") ?? "70", CultureInfo.InvariantCulture));
var options = new CheckOptions { AckLog = Value("--ack"), BuyerLog = Value("--buyers"), Seals = Value("--seals"), Quiet = quiet };
var results = await InvariantChecker.RunAsync(database, options, CancellationToken.None);
foreach (var result in results)
{
    Console.WriteLine($"{(result.Broken ? "BROKEN" : "ok    ")} {result.Invariant.Id,-8} {result.Invariant.Statement}");
    foreach (var row in result.FirstRows)
    {
        Console.WriteLine("         " + row);
    }
}

var broken = results.Count(result => result.Broken);
Console.WriteLine($"{results.Count} invariants, {broken} broken");
return Math.Min(broken, 124);
