using LeadExec.Silo.Commands;

return await SiloCommands.Create().Parse(args).InvokeAsync();
