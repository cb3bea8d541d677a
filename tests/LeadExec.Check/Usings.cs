global using LeadExec.Postgres.Checking;
