using LeadExec.BuyerSimulator;

if (!BuyerSimulatorOptions.TryParse(args, out var options))
{
    Console.Error.WriteLine("usage: LeadExec.BuyerSimulator [--port N] [--log FILE]");
    return 2;
}

await using var simulator = await BuyerSimulator.StartAsync(options);
Console.WriteLine($"buyer simulator on {simulator.Address}");
await simulator.WaitForShutdownAsync();
return 0;
