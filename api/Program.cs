// Until the grains run in Orleans there is only one process, and the silo hosts these endpoints (decision 23).
Console.Error.WriteLine("This build runs everything in one process: start `silo` instead of `api`.");
return 1;
