using LeadExec.BuyerSimulator;
using LeadExec.GatewaySimulator;

if (!GatewaySimulatorOptions.TryParse(args, out var options))
{
    Console.Error.WriteLine("usage: LeadExec.GatewaySimulator [--port N] [--log FILE] [--parent PID] [--stripe-webhook URL] [--authorize-net-webhook URL]");
    return 2;
}

await using var simulator = await GatewaySimulator.StartAsync(options);
Console.WriteLine($"gateway simulator on {simulator.Address}");
await Task.WhenAny(simulator.WaitForShutdownAsync(), ParentWatch.EndOfAsync(options.Parent));
return 0;
