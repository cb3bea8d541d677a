using LeadExec.BuyerSimulator;

if (!BuyerSimulatorOptions.TryParse(args, out var options))
{
    Console.Error.WriteLine("usage: LeadExec.BuyerSimulator [--port N] [--log FILE] [--parent PID]");
    return 2;
}

await using var simulator = await BuyerSimulator.StartAsync(options);
Console.WriteLine($"buyer simulator on {simulator.Address}");
await Task.WhenAny(simulator.WaitForShutdownAsync(), ParentWatch.EndOfAsync(options.Parent));
return 0;
